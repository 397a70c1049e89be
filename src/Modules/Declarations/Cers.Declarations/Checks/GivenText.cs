using Cers.Declarations.Domain;
using Cers.Declarations.Domain.Rules;
using Cers.ModuleKit.Messages;
using FluentValidation;

namespace Cers.Declarations.Checks;

/// <summary>The shape of what people write beside a declaration.</summary>
internal static class GivenText
{
    /// <summary>What stays of an explanation: empty is none.</summary>
    public static string? AsGiven(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>Whether it is long enough is a rule's to say.</summary>
    public static IRuleBuilderOptions<T, string?> IsExplanation<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(e => e is null || (e.Trim().Length <= Change.LongestExplanation && !e.Any(char.IsControl)))
            .Says(
                "declarations.explanation",
                "An explanation has at most 500 characters, without line breaks.",
                "Une explication compte au plus 500 caractères, sans saut de ligne.");

    public static void AreAcknowledgements<T>(this IRuleBuilder<T, IReadOnlyList<Acknowledgement>> rule) =>
        rule.Must(a => a.Count <= 200)
            .Says("declarations.acknowledgements_many", "There can be at most 200 acknowledgements.", "Il peut y avoir au plus 200 confirmations.")
            .ForEach(each => each.Must(a => a.Reason.Trim().Length is >= 5 and <= 200 && !a.Reason.Any(char.IsControl))
                .Says("declarations.acknowledgement_reason", "A reason has 5 to 200 characters.", "Une raison compte de 5 à 200 caractères."));
}
