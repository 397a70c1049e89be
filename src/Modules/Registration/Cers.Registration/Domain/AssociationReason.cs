using Cers.ModuleKit.Messages;
using Cers.Registration.Intake;
using FluentValidation;

namespace Cers.Registration.Domain;

/// <summary>Why an association ends or is declined, in the words of who does it; both sides read it.</summary>
internal static class AssociationReason
{
    public const int Most = 500;

    public static void Optional<T>(this IRuleBuilderInitial<T, string?> reason) =>
        reason.Must(r => r is null || FormLengths.IsLines(r, Most)).Says(
            "registration.association_reason_long", $"A reason has at most {Most} characters.", $"Une raison compte au plus {Most} caractères.");

    public static void Needed<T>(this IRuleBuilderInitial<T, string?> reason) =>
        reason.Must(r => r is { } text && text.Trim().Length >= 5 && FormLengths.IsLines(text, Most)).Says(
            "registration.association_reason", $"A reason has 5 to {Most} characters.", $"Une raison compte de 5 à {Most} caractères.");
}
