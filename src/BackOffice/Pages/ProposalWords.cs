using Cers.BackOffice.Areas.Registration.Pages;
using Cers.Kernel;
using Cers.Messaging.FourEyes;
using Cers.Registration.Contracts.BackOffice;

namespace Cers.BackOffice.Pages;

/// <summary>What each command that takes two people is called, and where the second one reads and decides.</summary>
public static class ProposalWords
{
    private static readonly LocalizedText Refusal = new("Refuse application {0}", "Refuser la demande {0}");

    private static readonly Dictionary<string, (LocalizedText Text, Func<string, string> Link)> Known = new(StringComparer.Ordinal)
    {
        [nameof(RefuseApplication)] = (Refusal, RegistrationLinks.Application),
    };

    public static LocalizedText TextOf(string message) => Known[message].Text;

    public static string LinkTo(ProposalRow proposal) => Known[proposal.Message].Link(proposal.Number);
}
