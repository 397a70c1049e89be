using Cers.Messaging;

namespace Cers.BackOffice.Access;

/// <summary>Says who may open a page. Each page model carries exactly one; <see cref="PageAccessFilter"/> refuses a page without.</summary>
[AttributeUsage(AttributeTargets.Class)]
public abstract class PageAccessAttribute : Attribute
{
    private protected PageAccessAttribute()
    {
    }

    /// <summary>False where nobody needs to be signed in.</summary>
    public virtual bool NeedsSignIn => true;

    /// <summary>True where a program with a token may open the page too.</summary>
    public virtual bool AdmitsPrograms => false;

    /// <summary>True where a page leads to the second factor of a sign-in that still lacks it.</summary>
    public virtual bool IsBeforeSecondFactor => false;

    /// <summary>Whether the page opens for a signed-in actor. The messages that the page sends check again.</summary>
    public abstract bool Admits(Actor actor, IPermissions permissions);
}

/// <summary>Opens for staff with the permission: <c>[PagePermission(RegistrationPermissions.ViewApplications)]</c>.</summary>
public sealed class PagePermissionAttribute(string permission) : PageAccessAttribute
{
    public string Permission => permission;

    public override bool Admits(Actor actor, IPermissions permissions) => permissions.HoldsAsStaff(actor, permission);
}

/// <summary>Opens for any member of staff, whatever the role.</summary>
public sealed class StaffPageAttribute : PageAccessAttribute
{
    public override bool Admits(Actor actor, IPermissions permissions) => actor.IsStaff;
}

/// <summary>Opens for any signed-in person.</summary>
public sealed class SignedInPageAttribute : PageAccessAttribute
{
    public bool BeforeSecondFactor { get; init; }

    public override bool IsBeforeSecondFactor => BeforeSecondFactor;

    public override bool Admits(Actor actor, IPermissions permissions) => true;
}

/// <summary>Opens for members of the business account in its address and for the account's programs: whether somebody is one, the message decides that the page sends.</summary>
public sealed class AccountPageAttribute : PageAccessAttribute
{
    public override bool AdmitsPrograms => true;

    public override bool Admits(Actor actor, IPermissions permissions) => true;
}

/// <summary>Opens for anyone, signed in or not.</summary>
public sealed class PublicPageAttribute : PageAccessAttribute
{
    public override bool NeedsSignIn => false;

    public override bool Admits(Actor actor, IPermissions permissions) => true;
}
