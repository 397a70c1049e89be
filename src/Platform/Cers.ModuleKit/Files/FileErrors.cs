using Cers.Kernel;

namespace Cers.ModuleKit.Files;

/// <summary>Why a file is not taken, or not given out.</summary>
internal static class FileErrors
{
    public static NotFound TicketNotGood() =>
        new("files.ticket_not_good", new(
            "This ticket is not good: it was used, has expired, or is somebody else's. Ask for a new one.",
            "Ce billet n'est pas valable : il a été utilisé, a expiré ou appartient à quelqu'un d'autre. Demandez-en un nouveau."), "ticket");

    public static Conflict TooMany(int most) =>
        new("files.too_many", new(
            $"At most {most} files may wait at the same time. Use or leave some of them first.",
            $"Au plus {most} fichiers peuvent être en attente en même temps. Utilisez-en ou abandonnez-en d'abord."));

    public static InvalidInput TooLarge(long most) =>
        new("files.too_large", new(
            $"The file is too large: at most {most / 1024} KiB are taken here.",
            $"Le fichier est trop volumineux : au plus {most / 1024} Kio sont acceptés ici."), "file");

    public static InvalidInput Empty() => new("files.empty", new("The file is empty.", "Le fichier est vide."), "file");

    public static InvalidInput WrongKind(IEnumerable<FileKind> kinds)
    {
        var names = string.Join(", ", kinds.Select(k => k.MediaType).Order(StringComparer.Ordinal));
        return new("files.wrong_kind", new(
            $"The content of the file is of a kind that is not taken here. Taken are: {names}.",
            $"Le contenu du fichier est d'un type qui n'est pas accepté ici. Types acceptés : {names}."), "file");
    }

    public static InvalidInput Infected() =>
        new("files.infected", new("Malware was found in the file. It was not kept.", "Un logiciel malveillant a été trouvé dans le fichier. Il n'a pas été conservé."), "file");

    public static Conflict NotScanned() =>
        new("files.not_scanned", new(
            "The file cannot be checked for malware at the moment. Try again later.",
            "Le fichier ne peut pas être vérifié pour l'instant. Réessayez plus tard."), "file");
}
