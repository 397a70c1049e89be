using Cers.Kernel;
using Cers.Messaging.Operations;

namespace Cers.BackOffice.Areas.Operations.Pages.Audit;

internal static class IndexTexts
{
    public static readonly LocalizedText Title = new("Audit trail", "Piste de vérification");
    public static readonly LocalizedText Chain = new("Seals", "Sceaux");
    public static readonly LocalizedText LastSeal = new("Last seal", "Dernier sceau");
    public static readonly LocalizedText NoSeal = new("There is no seal yet.", "Il n'y a pas encore de sceau.");
    public static readonly LocalizedText SealNumber = new("Number {0}; entries: {1}", "Numéro {0}; inscriptions : {1}");
    public static readonly LocalizedText SealedAt = new("Sealed at", "Scellé le");
    public static readonly LocalizedText Key = new("Signed with key", "Signé avec la clé");
    public static readonly LocalizedText Hash = new("Hash", "Empreinte");
    public static readonly LocalizedText Waiting = new("Oldest entry without a seal", "Plus ancienne inscription sans sceau");
    public static readonly LocalizedText NothingWaits = new("None: every entry is sealed.", "Aucune : chaque inscription est scellée.");
    public static readonly LocalizedText CannotSeal = new(
        "No signing key is configured: entries are kept, and nothing seals them.",
        "Aucune clé de signature n'est configurée : les inscriptions sont conservées, et rien ne les scelle.");

    public static readonly LocalizedText Verify = new("Verify the newest seals now", "Vérifier les derniers sceaux maintenant");
    public static readonly LocalizedText VerifyHint = new(
        "Checks at most the last {0} seals and every entry below them. The command line checks the whole chain.",
        "Vérifie au plus les {0} derniers sceaux et chaque inscription qu'ils couvrent. La ligne de commande vérifie toute la chaîne.");

    public static readonly LocalizedText Sound = new(
        "Everything is as it was sealed: seals {0} to {1}; entries: {2}.",
        "Tout est tel que scellé : sceaux {0} à {1}; inscriptions : {2}.");

    public static readonly LocalizedText NothingToVerify = new("There is no seal to verify yet.", "Il n'y a pas encore de sceau à vérifier.");
    public static readonly LocalizedText Faulty = new(
        "Faults found in seals {1} to {2}: {0}. Inform the security officer and keep the database as it is.",
        "Anomalies relevées dans les sceaux {1} à {2} : {0}. Informez l'agent de sécurité et laissez la base de données en l'état.");

    public static readonly LocalizedText Findings = new("What was found, the first {0} at most", "Ce qui a été relevé, les {0} premières au plus");
    public static readonly LocalizedText Finding = new("Finding", "Constat");
    public static readonly LocalizedText Seal = new("Seal", "Sceau");
    public static readonly LocalizedText Entry = new("Entry", "Inscription");
    public static readonly LocalizedText Columns = new("What differs", "Ce qui diffère");

    public static readonly LocalizedText Search = new("Search the entries", "Chercher des inscriptions");
    public static readonly LocalizedText SearchHint = new(
        "Reading the trail is itself an entry of it, with your reason.",
        "Consulter la piste y laisse une inscription, avec votre motif.");

    public static readonly LocalizedText Reason = new("Why you look (5 to 200 characters)", "Motif de la consultation (5 à 200 caractères)");
    public static readonly LocalizedText Account = new("Business account (its id)", "Compte d'entreprise (son identifiant)");
    public static readonly LocalizedText Actor = new("Actor (person:…, system:…)", "Auteur (person:…, system:…)");
    public static readonly LocalizedText Subject = new("Subject (a kind and a number)", "Objet (un genre et un numéro)");
    public static readonly LocalizedText Operation = new("Command or query", "Commande ou requête");
    public static readonly LocalizedText From = new("From day (YYYY-MM-DD)", "Du jour (AAAA-MM-JJ)");
    public static readonly LocalizedText To = new("To day (YYYY-MM-DD)", "Au jour (AAAA-MM-JJ)");
    public static readonly LocalizedText Show = new("Search", "Chercher");
    public static readonly LocalizedText Csv = new("Save as CSV, at most {0} entries", "Enregistrer en CSV, {0} inscriptions au plus");
    public static readonly LocalizedText AccountNotValid = new("The id of an account has 32 hexadecimal digits.", "L'identifiant d'un compte est formé de 32 chiffres hexadécimaux.");
    public static readonly LocalizedText FromNotValid = new("The first day is none: write it as 2026-11-03.", "Le premier jour n'est pas une date : écrivez-le 2026-11-03.");
    public static readonly LocalizedText ToNotValid = new("The last day is none: write it as 2026-11-03.", "Le dernier jour n'est pas une date : écrivez-le 2026-11-03.");

    public static readonly LocalizedText Caption = new("Entries, the newest first", "Inscriptions, la plus récente d'abord");
    public static readonly LocalizedText None = new("No entry is all of that.", "Aucune inscription ne correspond à tout cela.");
    public static readonly LocalizedText At = new("Time", "Moment");
    public static readonly LocalizedText What = new("Command or query, outcome", "Commande ou requête, issue");
    public static readonly LocalizedText Who = new("Actor and role", "Auteur et rôle");
    public static readonly LocalizedText About = new("Subject, account, reason", "Objet, compte, motif");
    public static readonly LocalizedText Times = new("{0} times", "{0} fois");
    public static readonly LocalizedText Pages = new("Pages of the list", "Pages de la liste");
    public static readonly LocalizedText Next = new("Older entries", "Inscriptions antérieures");
    public static readonly LocalizedText Previous = new("Newer entries", "Inscriptions plus récentes");

    public static LocalizedText OutcomeOf(string outcome) => outcome switch
    {
        "done" => Done,
        "refused" => Refused,
        "denied" => Denied,
        "viewed" => Viewed,
        "proposed" => Proposed,
        _ => Failed,
    };

    public static LocalizedText Of(AuditFault fault) => fault switch
    {
        AuditFault.EntryAltered => EntryAltered,
        AuditFault.EntryRemoved => EntryRemoved,
        AuditFault.EntryAdded => EntryAdded,
        AuditFault.SealAltered => SealAltered,
        AuditFault.SealRemoved => SealRemoved,
        AuditFault.SealReplaced => SealReplaced,
        AuditFault.SignatureNotValid => SignatureNotValid,
        AuditFault.KeyNotTrusted => KeyNotTrusted,
        _ => ChainTruncated,
    };

    private static readonly LocalizedText Done = new("done", "fait");
    private static readonly LocalizedText Refused = new("refused", "refusé");
    private static readonly LocalizedText Denied = new("denied", "interdit");
    private static readonly LocalizedText Viewed = new("viewed", "consulté");
    private static readonly LocalizedText Proposed = new("proposed", "proposé");
    private static readonly LocalizedText Failed = new("failed", "échoué");

    private static readonly LocalizedText EntryAltered = new("The entry was altered.", "L'inscription a été modifiée.");
    private static readonly LocalizedText EntryRemoved = new("The entry was removed.", "L'inscription a été supprimée.");
    private static readonly LocalizedText EntryAdded = new("The entry was added after the sealing.", "L'inscription a été ajoutée après le scellement.");
    private static readonly LocalizedText SealAltered = new("The seal was altered.", "Le sceau a été modifié.");
    private static readonly LocalizedText SealRemoved = new("The seal was removed.", "Le sceau a été supprimé.");
    private static readonly LocalizedText SealReplaced = new("The seal is not the one that stood here.", "Le sceau n'est pas celui qui se trouvait ici.");
    private static readonly LocalizedText SignatureNotValid = new("The signature is not valid.", "La signature n'est pas valide.");
    private static readonly LocalizedText KeyNotTrusted = new("The last seal is signed by a key that is not trusted here.", "Le dernier sceau est signé par une clé qui n'est pas reconnue ici.");
    private static readonly LocalizedText ChainTruncated = new("The chain ends before this seal.", "La chaîne s'arrête avant ce sceau.");
}
