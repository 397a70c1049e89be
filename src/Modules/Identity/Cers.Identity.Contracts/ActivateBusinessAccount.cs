using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>
/// Opens the business account of a former CAED client with its activation ID; the person becomes its owner. Whatever is wrong with the ID, and when the
/// person has guessed too often, the answer is the same (REG-012). Also refused without a user account, and when the business has an account.
/// </summary>
[SignedIn, InWords("Open the account with an activation ID", "Ouvrir le compte avec un identificateur d'activation")]
public sealed record ActivateBusinessAccount(string ActivationId, string? ClientRequestId) : ICommand<BusinessAccount>, IClientRequest, ILimited
{
    /// <summary>The one answer to an ID that does not open the account.</summary>
    public static RuleViolation ActivationIdNotValid() =>
        new("REG-012", new LocalizedText("The activation ID is not valid.", "L'identificateur d'activation n'est pas valide."), "activationId");

    /// <summary>Five wrong ones lock the person for activation IDs for 24 hours (REG-012).</summary>
    public IEnumerable<AttemptLimit> Limits(Actor actor) =>
        [new AttemptLimit($"identity.activate_account:{actor.Key}", 5, TimeSpan.FromHours(24), ActivationIdNotValid())];
}
