using System.Reflection;
using Cers.BackOffice.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Cers.BackOffice.Tests.Pages;

/// <summary>A Razor page that the application serves, found by asking the application: a new page is tested by being there.</summary>
public sealed record SitePage(string Template, PageAccessAttribute Access, bool ChecksAntiforgery)
{
    public bool IsAboutApplication => Template.Contains("{number}", StringComparison.Ordinal);

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

    public string PathFor(string number) => "/" + Template.Replace("{number}", number, StringComparison.Ordinal);
}
