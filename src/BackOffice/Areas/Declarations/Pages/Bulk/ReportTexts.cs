using Cers.Kernel;

namespace Cers.BackOffice.Areas.Declarations.Pages.Bulk;

/// <summary>What both reports of a bulk load say, on pages of staff and on those of the account.</summary>
public static class ReportTexts
{
    public static readonly LocalizedText Submission = new("Submission report", "Rapport de soumission");
    public static readonly LocalizedText Errors = new("Error report", "Rapport d'erreurs");
    public static readonly LocalizedText Forms = new("This report in other forms, and the other report", "Ce rapport sous d'autres formes, et l'autre rapport");
    public static readonly LocalizedText AsCsv = new("As CSV", "En CSV");
    public static readonly LocalizedText AsJson = new("As JSON", "En JSON");

    public static readonly LocalizedText FileName = new("File name", "Nom du fichier");
    public static readonly LocalizedText Sha256 = new("Hash (SHA-256)", "Empreinte (SHA-256)");
    public static readonly LocalizedText Size = new("Size", "Taille");
    public static readonly LocalizedText Bytes = new("{0} bytes", "{0} octets");
    public static readonly LocalizedText Sender = new("Sender", "Expéditeur");
    public static readonly LocalizedText ByStaff = new("The agency's staff, for a caller", "Le personnel de l'agence, pour un appelant");
    public static readonly LocalizedText Received = new("Received", "Reçu");
    public static readonly LocalizedText Finished = new("Finished", "Terminé le");
    public static readonly LocalizedText NotFinished = new("Not yet", "Pas encore");
    public static readonly LocalizedText State = new("State", "État");
    public static readonly LocalizedText Declarations = new("Declarations in the file", "Déclarations dans le fichier");
    public static readonly LocalizedText AllOrNothing = new("All or nothing", "Tout ou rien");
    public static readonly LocalizedText Yes = new("Yes", "Oui");
    public static readonly LocalizedText No = new("No", "Non");

    public static readonly LocalizedText PerDeclaration = new("Each declaration, in the order of the file", "Chaque déclaration, dans l'ordre du fichier");
    public static readonly LocalizedText NoResults = new("No declaration has a result.", "Aucune déclaration n'a de résultat.");
    public static readonly LocalizedText Ordinal = new("No.", "Nᵒ");
    public static readonly LocalizedText FirstLine = new("First line", "Première ligne");
    public static readonly LocalizedText SenderReference = new("Sender reference", "Référence de l'expéditeur");
    public static readonly LocalizedText Result = new("Result", "Résultat");
    public static readonly LocalizedText ProofOfReport = new("Proof of report", "Preuve de déclaration");
    public static readonly LocalizedText LateBy = new("Lateness", "Retard");
    public static readonly LocalizedText Findings = new("Findings", "Constats");
    public static readonly LocalizedText NoFindings = new("none", "aucun");

    public static readonly LocalizedText PerFinding = new("Each finding, in the order of the file", "Chaque constat, dans l'ordre du fichier");
    public static readonly LocalizedText NothingFound = new("Nothing was found in this file.", "Rien n'a été constaté dans ce fichier.");
    public static readonly LocalizedText Line = new("Line", "Ligne");
    public static readonly LocalizedText Without = new("none", "néant");
    public static readonly LocalizedText WholeRecord = new("the whole record", "tout l'enregistrement");
    public static readonly LocalizedText Record = new("Record", "Enregistrement");
    public static readonly LocalizedText Field = new("Field", "Champ");
    public static readonly LocalizedText Start = new("Position", "Position");
    public static readonly LocalizedText Value = new("Value found", "Valeur trouvée");
    public static readonly LocalizedText Rule = new("Rule", "Règle");
    public static readonly LocalizedText Message = new("Message", "Message");
    public static readonly LocalizedText More = new("More errors: only the first {0} are listed.", "D'autres erreurs : seules les {0} premières sont énumérées.");
}
