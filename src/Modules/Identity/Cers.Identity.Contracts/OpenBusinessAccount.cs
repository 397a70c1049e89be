using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>
/// Opens the business account of an accepted business with its authorization ID and shared secret; the person becomes its owner.
/// Whatever is wrong with the secret, and when the person has guessed too often, the answer is the same (REG-013). Also refused without a
/// user account, and when the business has an account.
/// </summary>
[SignedIn, InWords("Open the account", "Ouvrir le compte")]
public sealed record OpenBusinessAccount(AuthorizationId AuthorizationId, string SharedSecret, string? ClientRequestId)
    : ICommand<BusinessAccount>, IClientRequest, ILimited
{
    /// <summary>The one answer to a secret that does not open the account.</summary>
    public static RuleViolation SecretNotValid() =>
        new("REG-013", new LocalizedText("The shared secret is not valid.", "Le secret partagé n'est pas valide."), "sharedSecret");

    /// <summary>Five wrong ones a person and authorization ID in 24 hours, ten a person and hour (REG-013).</summary>
    public IEnumerable<AttemptLimit> Limits(Actor actor) =>
    [
        new AttemptLimit($"identity.open_account:{actor.Key}:{AuthorizationId}", 5, TimeSpan.FromHours(24), SecretNotValid()),
        new AttemptLimit($"identity.open_account:{actor.Key}", 10, TimeSpan.FromHours(1), SecretNotValid()),
    ];
}
