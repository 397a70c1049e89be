using Cers.Declarations.Domain;
using Cers.Declarations.Domain.Document;
using Cers.Declarations.Domain.Rules;
using Cers.ModuleKit.Messages;
using FluentValidation;

namespace Cers.Declarations.Checks;

/// <summary>The shape of what people write beside a declaration.</summary>
internal static class GivenText
{
    /// <summary>What stays of an explanation: empty is none.</summary>
    public static string? AsGiven(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>What is submitted: a draft as the version that was seen, or a declaration given here; one of them.</summary>
    public static void IsOneSource<T>(this IRuleBuilder<T, T> rule, Func<T, Guid?> draft, Func<T, int?> version, Func<T, DeclarationContent?> declaration) =>
        rule.Must(m => (draft(m) is null) != (declaration(m) is null) && (draft(m) is null) == (version(m) is null)).OverridePropertyName("source")
            .Says("declarations.source", "Give a draft with its version, or a declaration.", "Indiquez une ébauche et sa version, ou une déclaration.");

    /// <summary>Whether it is long enough is a rule's to say.</summary>
    public static IRuleBuilderOptions<T, string?> IsExplanation<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(e => e is null || (e.Trim().Length <= Change.LongestExplanation && !e.Any(char.IsControl)))
            .Says(
                "declarations.explanation",
                "An explanation has at most 500 characters, without line breaks.",
                "Une explication compte au plus 500 caractères, sans saut de ligne.");

    /// <summary>Why staff do something for a caller.</summary>
    public static void SaysWhoCalled<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(r => r?.Trim().Length is >= 5 and <= 200 && !r.Any(char.IsControl)).Says(
            "declarations.bulk_why", "Say in 5 to 200 characters who called and why.", "Indiquez en 5 à 200 caractères qui a appelé et pourquoi.");

    public static void AreAcknowledgements<T>(this IRuleBuilder<T, IReadOnlyList<Acknowledgement>> rule) =>
        rule.Must(a => a.Count <= 200)
            .Says("declarations.acknowledgements_many", "There can be at most 200 acknowledgements.", "Il peut y avoir au plus 200 confirmations.")
            .ForEach(each => each.Must(IsReason)
                .Says("declarations.acknowledgement_reason", "A reason has 5 to 200 characters.", "Une raison compte de 5 à 200 caractères."));

    /// <summary>An answer to what is to be verified says enough, and not too much.</summary>
    public static bool IsReason(Acknowledgement given) => given.Reason.Trim().Length is >= 5 and <= 200 && !given.Reason.Any(char.IsControl);
}
