using System.Linq.Expressions;
using Cers.Identity.Contracts;
using Cers.Identity.Domain;

namespace Cers.Identity.Data;

/// <summary>What is told of the module's entities.</summary>
internal static class Told
{
    public static readonly Expression<Func<Membership, Listed<BusinessAccount>>> MyAccount = m => new Listed<BusinessAccount>(
        new BusinessAccount(
            m.AccountId, m.Account.BusinessNumber, m.Account.LegalName, m.Account.OperatingName, m.Account.State, m.Role, m.Account.OpenedAt),
        m.Since,
        m.Id);

    public static readonly Expression<Func<Membership, Listed<UserAccess>>> Access = m => new Listed<UserAccess>(
        new UserAccess(m.Person.Urn!.Value, m.Person.FirstName!, m.Person.LastName!, m.Role, m.Since), m.Since, m.Id);

    public static UserAccount? UserAccountOf(Person person) => person.HasUserAccount
        ? new UserAccount(
            person.Urn!.Value, person.FirstName!, person.LastName!, person.Email!, person.Telephone!, person.Language!.Value, person.TermsVersion!)
        : null;

    public static UserAccess AccessOf(Membership membership) =>
        new(membership.Person.Urn!.Value, membership.Person.FirstName!, membership.Person.LastName!, membership.Role, membership.Since);
}

/// <summary>A row of a list and its place in it.</summary>
internal sealed record Listed<T>(T Value, DateTimeOffset At, Guid Id);
