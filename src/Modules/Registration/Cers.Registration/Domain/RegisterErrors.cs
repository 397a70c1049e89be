using Cers.Kernel;

namespace Cers.Registration.Domain;

/// <summary>Why the register is not changed.</summary>
internal static class RegisterErrors
{
    public static NotFound UnknownAccount() =>
        new("registration.rm_account_unknown", new("The register does not know this number.", "Le registre ne connaît pas ce numéro."), "businessNumber");

    public static NotFound UnknownImport() => new("registration.import_unknown", new("There is no such import.", "Cette importation n'existe pas."));

    public static Conflict AccountChanged() =>
        new("registration.rm_account_changed", new(
            "Somebody has changed this account since you opened the page. Look at it again.",
            "Ce compte a été modifié depuis que vous avez ouvert la page. Consultez-le de nouveau."));

    public static InvalidInput NothingChanged() =>
        new("registration.nothing_changed", new("The register says just that already.", "Le registre indique déjà cela."), "legalName");

    public static Conflict RegisterChanged() =>
        new("registration.register_changed", new(
            "The register has changed since this preview. Upload the file again for a new one.",
            "Le registre a changé depuis cet aperçu. Téléversez de nouveau le fichier pour en obtenir un nouveau."));

    public static Conflict Decided() =>
        new("registration.import_decided", new("Somebody has already decided on this import.", "Cette importation a déjà fait l'objet d'une décision."));

    public static Conflict WholeWithRefusedLines() =>
        new("registration.import_has_refused_lines", new(
            "A whole register is applied only when no line of it is refused. Correct the file and upload it again.",
            "Un registre complet n'est appliqué que si aucune de ses lignes n'est refusée. Corrigez le fichier et téléversez-le de nouveau."));

    public static InvalidInput ColumnMissing(string column) =>
        new("registration.import_column_missing", new(
            $"The first line of the file must name the columns; {column} is missing.", $"La première ligne du fichier doit nommer les colonnes; il manque {column}."), "file");

    public static InvalidInput NotCsv() =>
        new("registration.import_not_csv", new("This is not a CSV file of accounts.", "Ce n'est pas un fichier CSV de comptes."), "file");

    public static InvalidInput TooManyLines(int most) =>
        new("registration.import_too_long", new($"A file has at most {most} accounts.", $"Un fichier compte au plus {most} comptes."), "file");
}
