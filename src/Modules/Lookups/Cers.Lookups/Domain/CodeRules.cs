using Cers.Lookups.Contracts;
using Cers.ModuleKit.Messages;
using FluentValidation;

namespace Cers.Lookups.Domain;

/// <summary>What several messages about codes ask of their input.</summary>
internal static class CodeRules
{
    private const int Most = 200;

    public static void IsTable<T>(this IRuleBuilder<T, CodeTable> rule) => rule.Must(t => Enum.IsDefined(t))
        .Says("lookups.table_unknown", "There is no such code table.", "Cette table de codes n'existe pas.");

    public static void IsSearch<T>(this IRuleBuilder<T, string?> rule) => rule.Must(t => (t?.Length ?? 0) <= Most)
        .Says("lookups.search_too_long", "Search for 200 characters at most.", "Recherchez au plus 200 caractères.");
}
