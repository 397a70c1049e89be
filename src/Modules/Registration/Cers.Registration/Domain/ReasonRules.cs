using System.Linq.Expressions;
using Cers.ModuleKit.Messages;
using FluentValidation;

namespace Cers.Registration.Domain;

/// <summary>What officers write for colleagues.</summary>
internal static class ReasonRules
{
    public static void ReasonForColleagues<T>(this AbstractValidator<T> validator, Expression<Func<T, string>> reason) =>
        validator.RuleFor(reason).Must(t => t?.Trim().Length is >= 5 and <= 500 && IsText(t)).Says(
            "registration.reason_missing_or_long", "Give the reason in 5 to 500 characters.", "Donnez le motif en 5 à 500 caractères.");

    public static void OptionalNote<T>(this AbstractValidator<T> validator, Expression<Func<T, string?>> note) =>
        validator.RuleFor(note).Must(t => t is null || (t.Length <= 500 && IsText(t))).Says(
            "registration.note_too_long", "A note has at most 500 characters.", "Une note compte au plus 500 caractères.");

    private static bool IsText(string text) => !text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'));
}
