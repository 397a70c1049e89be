using System.Text.Encodings.Web;
using System.Text.Unicode;
using Cers.BackOffice.Access;
using Cers.BackOffice.Areas.Declarations.Pages;
using Cers.BackOffice.Languages;
using Cers.BackOffice.Looks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.WebEncoders;

namespace Cers.BackOffice;

/// <summary>What the host calls to serve the staff pages, and its own pages in the same frame.</summary>
public static class BackOfficeServices
{
    /// <summary>
    /// The Content-Security-Policy of every page. The hash admits the one style element that the components' loader writes into head;
    /// it changes with their version, and the browser tests fail when it does.
    /// </summary>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-cQUN0Mzu0Lgb8rMs8J0WogUMBejyHI/K2/alYj672vo='; font-src 'self'; "
        + "img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Adds Razor Pages with the frame, both languages, and the filter that refuses a page without declared access.</summary>
    public static IMvcBuilder AddBackOffice(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<InLanguage>();
        services.AddScoped<PageAccessFilter>();
        services.AddScoped<Looking>();
        services.AddScoped<DocumentsLinks>();
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        return services
            .AddRazorPages()
            .AddMvcOptions(options =>
            {
                options.Filters.AddService<PageAccessFilter>(int.MinValue);
                // The modules say what is missing, in both languages.
                options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            })
            .ConfigureApplicationPartManager(AddThisAssembly);
    }

    /// <summary>Answers 400, 403, 404 … that have no body by a page in the reader's language.</summary>
    public static IApplicationBuilder UseErrorPages(this IApplicationBuilder app) => app.UseStatusCodePagesWithReExecute("/error", "?code={0}");

    private static void AddThisAssembly(ApplicationPartManager manager)
    {
        var assembly = typeof(BackOfficeServices).Assembly;
        if (manager.ApplicationParts.OfType<CompiledRazorAssemblyPart>().Any(part => part.Assembly == assembly))
        {
            return;
        }

        foreach (var part in ApplicationPartFactory.GetApplicationPartFactory(assembly).GetApplicationParts(assembly))
        {
            manager.ApplicationParts.Add(part);
        }

        manager.ApplicationParts.Add(new CompiledRazorAssemblyPart(assembly));
    }
}
