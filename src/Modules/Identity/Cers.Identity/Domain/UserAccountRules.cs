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
}
