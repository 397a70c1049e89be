using Cers.Kernel;

namespace Cers.Lookups.Domain;

/// <summary>Why a code table is not changed.</summary>
internal static class CodeTableErrors
{
    public static NotFound UnknownImport() => new("lookups.import_unknown", new("There is no such import.", "Cette importation n'existe pas."));

    public static InvalidInput ColumnMissing(string column) =>
        new("lookups.import_column_missing", new(
            $"The first line of the file must name the columns; {column} is missing.", $"La première ligne du fichier doit nommer les colonnes; il manque {column}."), "file");

    public static InvalidInput NotCsv() =>
        new("lookups.import_not_csv", new("This is not a CSV file of codes.", "Ce n'est pas un fichier CSV de codes."), "file");

    public static InvalidInput TooManyLines(int most) =>
        new("lookups.import_too_long", new($"A file has at most {most} codes.", $"Un fichier compte au plus {most} codes."), "file");

    public static InvalidInput NotAhead() =>
        new(
            "lookups.import_not_ahead",
            new(
                "Choose a day from tomorrow on: what has happened is judged by what was in force.",
                "Choisissez un jour à partir de demain : ce qui est passé relève de ce qui était en vigueur."),
            "effectiveOn");

    public static InvalidInput TooFarAhead(int years) =>
        new("lookups.import_too_far_ahead", new($"Choose a day within {years} years.", $"Choisissez un jour d'ici {years} ans."), "effectiveOn");

    public static Conflict LinesRefused() =>
        new("lookups.import_has_refused_lines", new(
            "Nothing of a file is taken while a line of it is refused. Correct the file and upload it again.",
            "Rien d'un fichier n'est pris tant qu'une de ses lignes est refusée. Corrigez le fichier et téléversez-le de nouveau."));

    public static Conflict NothingChanges() =>
        new("lookups.import_changes_nothing", new("The table says just that already.", "La table indique déjà cela."));

    public static Conflict Decided() =>
        new("lookups.import_decided", new("This import was proposed or decided already.", "Cette importation est déjà proposée ou décidée."));

    public static Conflict TableChanged() =>
        new("lookups.table_changed", new(
            "The table has changed since this preview. Upload the file again for a new one.",
            "La table a changé depuis cet aperçu. Téléversez de nouveau le fichier pour en obtenir un nouveau."));

    public static Conflict DayHasCome() =>
        new("lookups.import_day_has_come", new(
            "The day of effect has come. The file can be uploaded again for a later day.",
            "Le jour d'entrée en vigueur est arrivé. Le fichier peut être téléversé de nouveau pour un jour ultérieur."));
}
