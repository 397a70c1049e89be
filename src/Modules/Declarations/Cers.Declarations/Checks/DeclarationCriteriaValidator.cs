using Cers.Declarations.Contracts.BackOffice;
using Cers.Declarations.Domain;
using Cers.ModuleKit.Messages;
using FluentValidation;

namespace Cers.Declarations.Checks;

/// <summary>What each search of staff must say of itself; its paths are the names of the criteria.</summary>
internal sealed class DeclarationCriteriaValidator<T> : AbstractValidator<T>
{
    public DeclarationCriteriaValidator(Func<T, DeclarationCriteria> of)
    {
        RuleFor(m => of(m)).Must(c => c.ReceivedFrom <= c.ReceivedTo).OverridePropertyName("receivedTo").Says(
            "declarations.search_range", "The last day of receipt comes before the first.", "Le dernier jour de réception précède le premier.");
        RuleFor(m => of(m)).Must(c => c.ReceivedTo.DayNumber - c.ReceivedFrom.DayNumber < DeclarationCriteria.MostDays).OverridePropertyName("receivedFrom").Says(
            "declarations.search_days",
            "Search in at most 93 days of receipt; a document whose number is known is found on any day.",
            "Cherchez dans au plus 93 jours de réception; un document dont le numéro est connu se trouve quel que soit le jour.");
        RuleFor(m => of(m)).Must(c => c is not { ExportFrom: { } from, ExportTo: { } to } || from <= to).OverridePropertyName("exportTo").Says(
            "declarations.search_export_range", "The last day of export comes before the first.", "Le dernier jour d'exportation précède le premier.");
        RuleFor(m => of(m).ExporterName).Must(t => string.IsNullOrWhiteSpace(t) || t.Trim().Length is >= 3 and <= 70).OverridePropertyName("exporterName").Says(
            "declarations.search_name", "Give 3 to 70 characters of the name.", "Indiquez de 3 à 70 caractères du nom.");
        RuleFor(m => of(m).TransportDocumentNumber).Must(t => string.IsNullOrWhiteSpace(t) || t.Trim().Length <= 35)
            .OverridePropertyName("transportDocumentNumber").Says(
                "declarations.search_document", "A transport document number has at most 35 characters.", "Un numéro de document de transport compte au plus 35 caractères.");
        RuleFor(m => of(m).HsCode).Must(IsHsBeginning).OverridePropertyName("hsCode").Says(
            "declarations.search_hs", "Give 2 to 8 digits of the HS code.", "Indiquez de 2 à 8 chiffres du code SH.");
    }

    private static bool IsHsBeginning(string? text) =>
        DeclarationSearch.Digits(text) is not { } digits || (digits.Length is >= 2 and <= 8 && !digits.AsSpan().ContainsAnyExceptInRange('0', '9'));
}

internal static class WhyLookedRules
{
    /// <summary>One of the purposes, with words where it has to have them.</summary>
    public static void SaysWhy<T>(this IRuleBuilder<T, WhyLooked> rule) =>
        rule.Must(IsSaid).OverridePropertyName("reason").Says(
            "declarations.why",
            "Choose what you look for, and say more in at most 150 characters; for another purpose, in 5 at the least.",
            "Choisissez le but de la consultation et précisez-le en au plus 150 caractères; pour un autre but, en au moins 5.");

    private static bool IsSaid(WhyLooked why)
    {
        var length = why.Detail?.Trim().Length ?? 0;
        return Enum.IsDefined(why.Purpose) && length <= WhyLooked.MostDetail && why.Detail?.Any(char.IsControl) != true
            && (why.Purpose != LookPurpose.Other || length >= WhyLooked.LeastDetail);
    }
}
