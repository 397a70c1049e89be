using Cers.Identity.Data;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using FluentValidation;

namespace Cers.Identity.Domain;

/// <summary>The shape of a user account's fields.</summary>
internal static class UserAccountRules
{
    public static void EmailAddressOfUser<T>(this IRuleBuilderInitial<T, string> email) =>
        email.Must(EmailAddress.IsWellFormed).Says(
            "identity.email_not_valid", "Enter an e-mail address of at most 70 characters.", "Saisissez une adresse de courriel d'au plus 70 caractères.");

    public static void NameOfPerson<T>(this IRuleBuilderInitial<T, string> name) =>
        name.Must(n => n is not null && n.Trim().Length is >= 1 and <= 35 && !n.Any(char.IsControl)).Says(
            "identity.name_not_valid", "A name has 1 to 35 characters.", "Un nom compte de 1 à 35 caractères.");

    public static void Telephone<T>(this IRuleBuilderInitial<T, string> telephone) =>
        telephone.Must(t => t is not null && t.Trim().Length is >= 7 and <= 20 && t.All(c => char.IsAsciiDigit(c) || " +-().x".Contains(c))).Says(
            "identity.telephone_not_valid",
            "A telephone number has 7 to 20 digits, blanks, and + - ( ) . x.",
            "Un numéro de téléphone compte de 7 à 20 chiffres, espaces et + - ( ) . x.");

    public static void ReasonOfRoleChange<T>(this IRuleBuilderInitial<T, string?> reason) =>
        reason.Must(r => r is null || (r.Length <= 200 && !r.Any(char.IsControl))).Says(
            "identity.reason_too_long", "A reason has at most 200 characters.", "Une raison compte au plus 200 caractères.");

    public static void EmailCodeOfSixDigits<T>(this IRuleBuilderInitial<T, string> code) =>
        code.Must(c => c?.Trim().Length == 6 && c.Trim().All(char.IsAsciiDigit)).Says(
            "identity.email_code_form", "The code has six digits.", "Le code compte six chiffres.");

    public static void TermsInForce<T>(this IRuleBuilderInitial<T, string> version, KnownTerms terms) =>
        version.Must(v => v == terms.InForce.Version).Says(
            "identity.terms_changed", "The terms and conditions have changed. Read them again.", "Les conditions d'utilisation ont changé. Relisez-les.");
}
