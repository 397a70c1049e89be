using System.Globalization;
using System.Reflection;
using Cers.BackOffice.Access;
using Cers.Registration.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Cers.BackOffice.Tests.Pages;

/// <summary>A Razor page that the application serves, found by asking the application: a new page is tested by being there.</summary>
public sealed record SitePage(string Template, PageAccessAttribute Access, bool ChecksAntiforgery)
{
    public static async Task<IReadOnlyList<SitePage>> AllAsync(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var pages = new List<SitePage>();
        foreach (var page in services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>())
        {
            var model = (await loader.LoadAsync(page, EndpointMetadataCollection.Empty)).ModelTypeInfo!;
            pages.Add(new SitePage(
                page.AttributeRouteInfo!.Template!,
                model.GetCustomAttribute<PageAccessAttribute>() ?? throw new InvalidOperationException($"{model.Name} declares no access"),
                model.GetCustomAttribute<Microsoft.AspNetCore.Mvc.IgnoreAntiforgeryTokenAttribute>() is null));
        }

        return pages;
    }

    /// <summary>The page's address about somebody and something that is there.</summary>
    public string PathFor(OfficeApp app, string number) => "/" + Template
        .Replace("{number}", number, StringComparison.Ordinal)
        .Replace("{declaration}", app.Declaration, StringComparison.Ordinal)
        .Replace("{case}", app.Case, StringComparison.Ordinal)
        .Replace("{application}", app.Applications[ApplicationState.Approved], StringComparison.Ordinal)
        .Replace("{business}", app.Account.BusinessNumber.Value, StringComparison.Ordinal)
        .Replace("{authorization}", app.Account.AuthorizationId.Value, StringComparison.Ordinal)
        .Replace("{outage}", app.Outage, StringComparison.Ordinal)
        .Replace("{import:guid}", app.Import.ToString(), StringComparison.Ordinal)
        .Replace("{table}", "Countries", StringComparison.Ordinal)
        .Replace("{tableImport:guid}", app.TableImport.ToString(), StringComparison.Ordinal)
        .Replace("{urn}", app.Account.Owner.Urn.Value, StringComparison.Ordinal)
        .Replace("{account}", app.Account.Id.ToString(), StringComparison.Ordinal)
        .Replace("{load:guid}", app.Load.ToString(), StringComparison.Ordinal)
        .Replace("{owner}", app.AccountAddress, StringComparison.Ordinal)
        .Replace("{report}", "error-report", StringComparison.Ordinal)
        .Replace("{staff}", app.StaffNumber.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{setting}", "secret.lifeDays", StringComparison.Ordinal)
        .Replace("{association:guid}", app.Association.Id.ToString(), StringComparison.Ordinal)
        .Replace("{message:guid}", app.Message.ToString(), StringComparison.Ordinal);
}
