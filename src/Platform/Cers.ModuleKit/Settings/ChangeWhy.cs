using Cers.ModuleKit.Messages;
using FluentValidation;

namespace Cers.ModuleKit.Settings;

internal static class ChangeWhy
{
    /// <summary>Why something is changed: 5 to 200 characters.</summary>
    public static void IsWhy<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(t => t?.Trim().Length is >= 5 and <= 200 && !t.Any(char.IsControl)).Says(
            "operations.reason_missing", "Give the reason in 5 to 200 characters.", "Donnez le motif en 5 à 200 caractères.");
}
