using Cers.ModuleKit.Messages;
using FluentValidation;

namespace Cers.Registration.Intake;

/// <summary>The most characters of each field of form BSF831, and what every text keeps to: no control characters, in no mail and on no page.</summary>
internal static class FormLengths
{
    public const int Name = 70;
    public const int Title = 35;
    public const int Phone = 20;
    public const int Licence = 20;
    public const int AddressLine = 70;
    public const int City = 35;
    public const int Subdivision = 35;
    public const int Country = 2;
    public const int PostalCode = 10;

    /// <summary>A business number as typed, with its blanks.</summary>
    public const int BusinessNumber = 30;

    public static bool IsText(string text, int most) => text.Length <= most && !text.Any(char.IsControl);

    /// <summary>Some lines, with line breaks.</summary>
    public static bool IsLines(string text, int most) => text.Length <= most && !text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'));

    /// <summary>Not needed, but no longer than that.</summary>
    public static void IsTextOf<T>(this IRuleBuilder<T, string?> rule, int most) => rule.Must(t => t is null || IsText(t, most)).Says(
        "registration.text_too_long", $"At most {most} characters, without control characters.", $"Au plus {most} caractères, sans caractères de commande.");
}
