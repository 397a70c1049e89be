using Cers.Kernel;

namespace Cers.Declarations.Domain.Bulk;

/// <summary>Why a bulk load ended before each of its declarations could have its own result.</summary>
internal enum BulkEnding
{
    /// <summary>The file is not as it must be.</summary>
    File,

    /// <summary>All or nothing was asked for, and one was not accepted.</summary>
    NotAll,

    /// <summary>Somebody who may cancelled it.</summary>
    Cancelled,

    /// <summary>The sender lost the right to submit for the account.</summary>
    SenderLeft,

    /// <summary>The account is suspended, or the sender has terms to accept.</summary>
    HeldUp,

    /// <summary>A fault of ours, again and again.</summary>
    Fault,
}

internal static class BulkEndings
{
    public static LocalizedText Text(BulkEnding ending) => ending switch
    {
        BulkEnding.File => new(
            "The file is not as it must be. Nothing of it was taken.", "Le fichier n'est pas conforme. Rien n'en a été retenu."),
        BulkEnding.NotAll => new(
            "All declarations or none were to be accepted, and at least one cannot be. Nothing of the file was taken.",
            "Toutes les déclarations devaient être acceptées, ou aucune, et au moins une ne peut l'être. Rien du fichier n'a été retenu."),
        BulkEnding.Cancelled => new(
            "The load was cancelled. What was accepted before stays.", "Le chargement a été annulé. Ce qui avait été accepté demeure."),
        BulkEnding.SenderLeft => new(
            "Whoever sent the file may no longer submit for this account. What was accepted before stays.",
            "La personne ou le client qui a transmis le fichier ne peut plus soumettre pour ce compte. Ce qui avait été accepté demeure."),
        BulkEnding.Fault => new(
            "The file could not be processed because of a fault of the system. What was accepted before stays. Send it again later.",
            "Le fichier n'a pu être traité en raison d'une défaillance du système. Ce qui avait été accepté demeure. Transmettez-le de nouveau plus tard."),
        _ => new(
            "The account is suspended, or the sender has new terms to accept. What was accepted before stays.",
            "Le compte est suspendu, ou l'expéditeur doit accepter de nouvelles conditions. Ce qui avait été accepté demeure."),
    };
}
