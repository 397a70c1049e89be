using Cers.ModuleKit.Messages;
using FluentValidation;

namespace Cers.Registration.Domain;

/// <summary>What the messages of a case have in common.</summary>
internal static class CaseActors
{
    /// <summary>Who sends the message: an officer by name, a client by user reference number.</summary>
    public static CaseActor Of(MessageScope scope) =>
        new(scope.Actor.Person, scope.AccountRole is null ? scope.Actor.Name ?? scope.Actor.Urn?.Value : scope.Actor.Urn?.Value);

    /// <summary>What is written in a case: so many characters at least, 2000 at most.</summary>
    public static void SaysInCase<T>(this IRuleBuilder<T, string> text, int least) =>
        text.Must(t => t?.Trim().Length is { } length && length >= least && length <= 2000).Says(
            "registration.case_text_length", $"Write {least} to 2000 characters.", $"Écrivez de {least} à 2000 caractères.");

    /// <summary>The reasons of a decision, once in each language.</summary>
    public static void ReasonInLetter<T>(this IRuleBuilder<T, string> reason) =>
        reason.Must(t => t?.Trim().Length is >= 10 and <= 1000).Says(
            "registration.case_reason_length", "Give the reasons in 10 to 1000 characters.", "Donnez les motifs en 10 à 1000 caractères.");
}
