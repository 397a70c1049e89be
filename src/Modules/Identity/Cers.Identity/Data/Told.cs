using System.Linq.Expressions;
using Cers.Identity.Contracts;
using Cers.Identity.Domain;
using Cers.Kernel;

namespace Cers.Identity.Data;

/// <summary>What is told of the module's entities.</summary>
internal static class Told
{
    public static readonly Expression<Func<Membership, Listed<BusinessAccount>>> MyAccount = m => new Listed<BusinessAccount>(
        new BusinessAccount(
            m.AccountId,
            m.Account.BusinessNumber,
            m.Account.Name ?? m.Account.LegalName,
            m.Account.LegalName,
            m.Account.OperatingName,
            m.Account.State,
            m.Role,
            m.Account.OpenedAt),
        m.Since,
        m.Id);

    public static readonly Expression<Func<Membership, Listed<UserAccess>>> Access = m => new Listed<UserAccess>(
        new UserAccess(m.Person.Urn!.Value, m.Person.FirstName!, m.Person.LastName!, m.Role, m.Since), m.Since, m.Id);

    public static BusinessAccount AccountOf(Account account, AccountRole role) => new(
        account.AccountId,
        account.BusinessNumber,
        account.Name ?? account.LegalName,
        account.LegalName,
        account.OperatingName,
        account.State,
        role,
        account.OpenedAt);

    public static UserAccount? UserAccountOf(Person person) => person.HasUserAccount
        ? new UserAccount(
            person.Urn!.Value, person.FirstName!, person.LastName!, person.Email!, person.Telephone!, person.Language!.Value, person.TermsVersion!)
        : null;

    public static UserAccess AccessOf(Membership membership) =>
        new(membership.Person.Urn!.Value, membership.Person.FirstName!, membership.Person.LastName!, membership.Role, membership.Since);
}

/// <summary>A person as colleagues see him or her.</summary>
internal sealed record KnownPerson(UserReferenceNumber Urn, string FirstName, string LastName)
{
    public static KnownPerson Of(Person person) => new(person.Urn!.Value, person.FirstName!, person.LastName!);
}

/// <summary>A row of a list and its place in it.</summary>
internal sealed record Listed<T>(T Value, DateTimeOffset At, Guid Id);
