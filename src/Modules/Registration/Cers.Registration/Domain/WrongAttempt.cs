using Cers.Kernel;

namespace Cers.Registration.Domain;

/// <summary>A wrong comparison with a shared secret: who signed in tried it, and when; nothing of what was tried.</summary>
internal sealed class WrongAttempt
{
    public required Guid Id { get; init; }

    public required Guid SecretId { get; init; }

    public PersonId? PersonId { get; init; }

    public required DateTimeOffset At { get; init; }

    public static WrongAttempt Of(SharedSecret secret, PersonId? person, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(), SecretId = secret.Id, PersonId = person, At = now };
}
