using Cers.Kernel;

namespace Cers.BackOffice.Areas.Identity.Pages.People;

internal static class RelinkTexts
{
    public static readonly LocalizedText Title = new("Another credential for {0}", "Un autre justificatif pour {0}");
    public static readonly LocalizedText Change = new("Old, new", "Ancien, nouveau");
    public static readonly LocalizedText Intro = new(
        "Check the person's identity first. Let the person sign in with the new credential and read out the reference under My profile. A second officer must confirm.",
        "Vérifiez d'abord l'identité de la personne. Demandez-lui d'ouvrir une session avec le nouveau justificatif et de lire la référence qui figure dans Mon profil. Un deuxième agent doit confirmer.");

    public static readonly LocalizedText Old = new("Credential that is replaced", "Justificatif remplacé");
    public static readonly LocalizedText New = new("Reference of the new credential", "Référence du nouveau justificatif");
    public static readonly LocalizedText NewHint = new("Twelve digits from 0 to 9 and A to F; blanks do not matter.", "Douze caractères, de 0 à 9 et de A à F; les espaces ne comptent pas.");
    public static readonly LocalizedText IdentityCheck = new("How you recognised the person", "Comment vous avez reconnu la personne");
    public static readonly LocalizedText IdentityCheckHint = new(
        "What was asked or shown, and when. 10 to 500 characters; numbers of identity documents do not belong here.",
        "Ce qui a été demandé ou présenté, et quand. De 10 à 500 caractères; n'inscrivez aucun numéro de pièce d'identité.");

    public static readonly LocalizedText Effect = new(
        "Once confirmed, the old credential does not sign in any more, all sessions of the person end at once, and the person is told by mail.",
        "Une fois la proposition confirmée, l'ancien justificatif n'ouvre plus de session, toutes les sessions de la personne prennent fin immédiatement et elle en est avisée par courriel.");

    public static readonly LocalizedText Propose = new("Propose it", "Le proposer");
    public static readonly LocalizedText Back = new("Back to the person", "Retour à la personne");
    public static readonly LocalizedText Proposed = new("What is proposed", "Ce qui est proposé");
    public static readonly LocalizedText Before = new("Signs in now", "Ouvre la session maintenant");
    public static readonly LocalizedText After = new("Signs in once this is confirmed", "Ouvrira la session après confirmation");
    public static readonly LocalizedText FirstUsedAt = new("first used", "première utilisation");
    public static readonly LocalizedText NotYours = new("Nobody does this for himself or herself.", "Personne ne fait cela pour soi-même.");
}
