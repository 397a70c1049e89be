using Cers.Kernel;
using Cers.ModuleKit.Data;

namespace Cers.Identity.Domain;

/// <summary>A person's role in a business account, from a day on until it is taken.</summary>
internal sealed class Membership : IOwned
{
    public Guid Id { get; private init; }

    public AccountId AccountId { get; private init; }

    public PersonId PersonId { get; private init; }

    public AccountRole Role { get; private set; }

    public DateTimeOffset Since { get; private init; }

    public DateTimeOffset? EndedAt { get; private set; }

    public Person Person { get; private init; } = null!;

    public Account Account { get; private init; } = null!;

    public static Membership Begin(AccountId account, Person person, AccountRole role, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(), AccountId = account, PersonId = person.Id, Person = person, Role = role, Since = now };

    public void Become(AccountRole role) => Role = role;

    public void End(DateTimeOffset now) => EndedAt ??= now;
}
