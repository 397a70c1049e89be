using System.Net;
using Cers.BackOffice.Access;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Cers.Architecture.Tests.Access;

public sealed class PageAccessTests(CersApp app) : IClassFixture<CersApp>
{
    internal static readonly Dictionary<string, StaffRole> Staff = new()
    {
        ["officer-1"] = StaffRole.RegistrationOfficer,
        ["tccu-1"] = StaffRole.TccuOfficer,
        ["supervisor-1"] = StaffRole.Supervisor,
        ["auditor"] = StaffRole.Auditor,
        ["operator"] = StaffRole.Operator,
    };

    [Fact]
    public void Every_page_declares_once_who_may_open_it()
    {
        Assert.NotEmpty(Pages.All);
        Assert.All(Pages.All, p => Assert.True(p.Access.Count == 1, $"{p.Type.FullName} declares {p.Access.Count} times who may open it."));
    }

    [Fact]
    public void A_page_in_the_back_office_is_for_staff()
    {
        var office = Pages.All.Where(p => p.Type.Assembly.GetName().Name == "Cers.BackOffice" && p.Type.Name != "ErrorModel");

        Assert.All(office, p => Assert.True(p.Access[0] is PagePermissionAttribute or StaffPageAttribute, $"{p.Type.FullName} is open to more than staff."));
    }

    [Fact]
    public void Every_permission_of_a_page_is_granted_to_a_staff_role()
    {
        var permissions = app.Services.GetRequiredService<IPermissions>();

        Assert.All(Pages.All.SelectMany(p => p.Permissions), permission => Assert.NotEmpty(permissions.Find(permission).StaffRoles));
    }

    /// <summary>Each page for staff, as nobody, as a client, and as each staff role: opened where its declaration admits, refused everywhere else.</summary>
    [Fact]
    public async Task Each_page_opens_for_whom_it_declares_and_for_nobody_else()
    {
        var permissions = app.Services.GetRequiredService<IPermissions>();
        var pages = new List<(string Url, PageAccessAttribute Access)>();
        foreach (var endpoint in app.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>())
        {
            if (await ModelOfAsync(endpoint) is { } model && new PageOfOurs(model).Access[0] is PagePermissionAttribute or StaffPageAttribute)
            {
                pages.Add((Url(endpoint.RoutePattern), new PageOfOurs(model).Access[0]));
            }
        }

        Assert.NotEmpty(pages);
        using var nobody = app.Browser();
        using var client = await app.AsPersonaAsync("newcomer");
        foreach (var (url, _) in pages)
        {
            var asNobody = await nobody.OpenAsync(url);
            Assert.True(asNobody.Address.AbsolutePath == "/sign-in", $"{url} as nobody: {(int)asNobody.Status} {asNobody.Address}");
            Assert.True((await client.OpenAsync(url)).Status == HttpStatusCode.Forbidden, $"{url} as a client");
        }

        Assert.Equal(Enum.GetValues<StaffRole>(), Staff.Values.Order());
        foreach (var (persona, role) in Staff)
        {
            using var browser = await app.AsPersonaAsync(persona);
            var actor = new Actor { Kind = ActorKind.Person, StaffRoles = new HashSet<StaffRole> { role } };
            foreach (var (url, access) in pages)
            {
                var status = (await browser.OpenAsync(url)).Status;
                Assert.True(
                    access.Admits(actor, permissions) ? status is HttpStatusCode.OK or HttpStatusCode.NotFound : status == HttpStatusCode.Forbidden,
                    $"{url} as {persona}: {(int)status} {string.Join('\n', app.Log.Errors)}");
            }
        }

        Assert.Empty(app.Log.Errors);
    }

    private async Task<Type?> ModelOfAsync(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
        {
            return null;
        }

        var loader = app.Services.GetRequiredService<Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure.PageLoader>();
        return (await loader.LoadAsync(page, endpoint.Metadata)).ModelTypeInfo?.AsType();
    }

    /// <summary>The address with something of the right shape, but of nobody, in each place.</summary>
    private static string Url(Microsoft.AspNetCore.Routing.Patterns.RoutePattern pattern) =>
        "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part =>
            part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content
            : part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "table" } ? "Countries"
            : "0198a000-0000-7000-8000-000000000000"))));
}
