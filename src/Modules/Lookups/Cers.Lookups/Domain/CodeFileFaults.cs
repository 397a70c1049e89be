using Cers.Kernel;

namespace Cers.Lookups.Domain;

/// <summary>What can be wrong with a line of the file of a code table.</summary>
internal static class CodeFileFaults
{
    public const string Code = "code";
    public const string Twice = "twice";
    public const string Name = "name";
    public const string Day = "day";
    public const string Value = "value";
    public const string Missing = "missing";
    public const string Unknown = "unknown";
    public const string BeginsBefore = "begins_before";
    public const string EndsBefore = "ends_before";
    public const string EndsFirst = "ends_first";
    public const string Later = "later";
    public const string Ahead = "ahead";

    private static readonly Dictionary<string, LocalizedText> Texts = new(StringComparer.Ordinal)
    {
        [Code] = new("This table does not write codes so.", "Cette table n'écrit pas ses codes ainsi."),
        [Twice] = new("The file has this code on an earlier line.", "Le fichier contient déjà ce code à une ligne précédente."),
        [Name] = new("1 to 600 characters are needed, without control characters.", "Il faut de 1 à 600 caractères, sans caractères de commande."),
        [Day] = new("A day is written as 2026-11-03.", "Un jour s'écrit sous la forme 2026-11-03."),
        [Value] = new("This column does not take such a value.", "Cette colonne n'admet pas cette valeur."),
        [Missing] = new("This column needs a value.", "Cette colonne exige une valeur."),
        [Unknown] = new("The table that this column names has no such code in force.", "La table visée par cette colonne n'a pas ce code en vigueur."),
        [BeginsBefore] = new("A code cannot begin before the day of effect.", "Un code ne peut pas commencer avant le jour d'entrée en vigueur."),
        [EndsBefore] = new("A code cannot end before the day before the day of effect.", "Un code ne peut pas prendre fin avant la veille de l'entrée en vigueur."),
        [EndsFirst] = new("The code would end before it begins.", "Le code prendrait fin avant de commencer."),
        [Ahead] = new("This day lies after the day of effect.", "Ce jour est postérieur au jour d'entrée en vigueur."),
        [Later] = new(
            "The table has a later state of this code, which begins on or after the day of effect. Choose a later day.",
            "La table contient un état ultérieur de ce code, qui commence le jour d'entrée en vigueur ou après. Choisissez un jour ultérieur."),
    };

    public static LocalizedText? TextOf(string? fault) => fault is null ? null : Texts.GetValueOrDefault(fault);
}
