using System.Reflection;
using Cers.BackOffice.Access;
using Cers.Kernel;
using Cers.Messaging;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Cers.BackOffice.Tests.Access;

public sealed class PageAccessFilterTests
{
    private static readonly Actor Officer = Person(StaffRole.RegistrationOfficer);
    private static readonly Actor Exporter = Person();

    [Fact]
    public void Every_page_declares_exactly_one_access()
    {
        var pages = typeof(BackOfficeServices).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PageModel)) && !type.IsAbstract).ToList();

        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.Single(page.GetCustomAttributes<PageAccessAttribute>()));
    }

    [Fact]
    public void A_page_without_declared_access_is_refused_to_everyone()
    {
        Assert.Equal(403, StatusFor<WithoutAccess>(Officer));
        Assert.Equal(403, StatusFor<WithoutAccess>(Actor.Anonymous));
    }

    [Fact]
    public void Nobody_signed_in_is_sent_to_the_sign_in()
    {
        Assert.IsType<ChallengeResult>(ResultFor<ForOfficers>(Actor.Anonymous));
        Assert.IsType<ChallengeResult>(ResultFor<ForStaff>(Actor.Anonymous));
        Assert.IsType<ChallengeResult>(ResultFor<ForPeople>(Actor.Anonymous));
        Assert.IsType<ChallengeResult>(ResultFor<ForPeople>(Program));
        Assert.IsType<ChallengeResult>(ResultFor<ForMembers>(Actor.Anonymous));
        Assert.IsType<ChallengeResult>(ResultFor<ForMembers>(Exporter with { SecondFactorDue = true }));
    }

    [Fact]
    public void Who_lacks_the_permission_is_refused()
    {
        Assert.Equal(403, StatusFor<ForOfficers>(Person(StaffRole.Operator)));
        Assert.Equal(403, StatusFor<ForOfficers>(Exporter));
        Assert.Equal(403, StatusFor<ForStaff>(Exporter));
    }

    [Fact]
    public void Who_has_the_right_passes()
    {
        Assert.Null(ResultFor<ForOfficers>(Officer));
        Assert.Null(ResultFor<ForStaff>(Officer));
        Assert.Null(ResultFor<ForPeople>(Exporter));
        Assert.Null(ResultFor<ForAnyone>(Actor.Anonymous));
        Assert.Null(ResultFor<ForMembers>(Exporter));
        Assert.Null(ResultFor<ForMembers>(Program));
    }

    private static int? StatusFor<TPage>(Actor actor) => (ResultFor<TPage>(actor) as StatusCodeResult)?.StatusCode;

    private static IActionResult? ResultFor<TPage>(Actor actor)
    {
        var page = new CompiledPageActionDescriptor { ModelTypeInfo = typeof(TPage).GetTypeInfo() };
        var context = new AuthorizationFilterContext(new ActionContext(new DefaultHttpContext(), new RouteData(), page), []);
        new PageAccessFilter(new Current(actor), new Permissions(), NullLogger<PageAccessFilter>.Instance).OnAuthorization(context);
        return context.Result;
    }

    private static Actor Program => new() { Kind = ActorKind.Machine };

    private static Actor Person(params StaffRole[] roles) =>
        new() { Kind = ActorKind.Person, Person = PersonId.New(), StaffRoles = roles.ToHashSet() };

    private sealed class WithoutAccess : PageModel;

    [PagePermission("test.decide")]
    private sealed class ForOfficers : PageModel;

    [StaffPage]
    private sealed class ForStaff : PageModel;

    [SignedInPage]
    private sealed class ForPeople : PageModel;

    [AccountPage]
    private sealed class ForMembers : PageModel;

    [PublicPage]
    private sealed class ForAnyone : PageModel;

    private sealed record Current(Actor Actor) : ICurrentActor
    {
        public void Become(Actor actor) => throw new NotSupportedException();
    }

    private sealed class Permissions : IPermissions
    {
        public IReadOnlyCollection<PermissionGrant> All => [];

        public bool HoldsAsStaff(Actor actor, string permission) =>
            permission == "test.decide" && actor.StaffRoles.Contains(StaffRole.RegistrationOfficer);

        public PermissionGrant Find(string permission) => throw new NotSupportedException();
    }
}
