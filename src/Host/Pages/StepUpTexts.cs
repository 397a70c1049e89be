using Cers.Kernel;

namespace Cers.Host.Pages;

/// <summary>The pages for a second factor and for signing in again.</summary>
internal static class StepUpTexts
{
    public static readonly LocalizedText AgainTitle = new("Sign in again for this", "Ouvrez une nouvelle session pour cela");
    public static readonly LocalizedText AgainWhy = new(
        "What you are about to do needs a sign-in of the last five minutes, so that nobody does it at a screen you left.",
        "Ce que vous allez faire exige une ouverture de session des cinq dernières minutes, pour que personne ne le fasse à un écran que vous avez quitté.");

    public static readonly LocalizedText FormKept = new("What you entered is kept and waits for you.", "Ce que vous avez saisi est conservé et vous attend.");
    public static readonly LocalizedText FormNotKept = new(
        "Nothing was sent. Go back in your browser to copy what you entered, then sign in again.",
        "Rien n'a été envoyé. Revenez en arrière dans votre navigateur pour copier votre saisie, puis ouvrez une nouvelle session.");

    public static readonly LocalizedText AgainNow = new("Sign in again", "Ouvrir une nouvelle session");
    public static readonly LocalizedText ResumeTitle = new("Go on where you were", "Reprendre où vous en étiez");
    public static readonly LocalizedText ResumeWhy = new(
        "You have signed in again. What you entered before is ready to be sent.", "Votre nouvelle session est ouverte. Votre saisie est prête à être envoyée.");

    public static readonly LocalizedText ResumeNow = new("Send it now", "Envoyer maintenant");
    public static readonly LocalizedText ResumeNot = new("Do not send it", "Ne pas envoyer");
    public static readonly LocalizedText NothingKept = new(
        "Nothing of yours is waiting: it was more than a quarter of an hour ago, or somebody else sent it.",
        "Rien de vous n'attend : plus d'un quart d'heure a passé, ou l'envoi était de quelqu'un d'autre.");

    public static readonly LocalizedText FactorTitle = new("Confirm that it is you", "Confirmez que c'est vous");
    public static readonly LocalizedText FactorWhy = new(
        "Your sign-in service asked for one factor only. We send a six-digit code to the e-mail address of your user account; it lasts ten minutes.",
        "Votre service de connexion n'a demandé qu'un seul facteur. Nous envoyons un code de six chiffres à l'adresse de courriel de votre compte d'utilisateur; il est valable dix minutes.");

    public static readonly LocalizedText Send = new("Send the code", "Envoyer le code");
    public static readonly LocalizedText SendAgain = new("Send another code", "Envoyer un autre code");
    public static readonly LocalizedText Sent = new("A code was sent to {0}.", "Un code a été envoyé à {0}.");
    public static readonly LocalizedText Code = new("Code", "Code");
    public static readonly LocalizedText CodeHint = new("Six digits from the newest mail.", "Six chiffres du plus récent courriel.");
    public static readonly LocalizedText Confirm = new("Confirm", "Confirmer");
    public static readonly LocalizedText NoAddress = new(
        "You are signed in, but have no user account yet. Until the portal exists, make one by GraphQL: createUserAccount. The code that confirms your address there is your second factor.",
        "Votre session est ouverte, mais vous n'avez pas encore de compte d'utilisateur. D'ici à ce que le portail existe, créez-en un par GraphQL : createUserAccount. Le code qui y confirme votre adresse est votre deuxième facteur.");

    public static readonly LocalizedText StaffFactor = new(
        "Your sign-in service must ask for two factors. Tell your supervisor that it did not.",
        "Votre service de connexion doit demander deux facteurs. Signalez à votre superviseur qu'il ne l'a pas fait.");

    public static readonly LocalizedText LinkTitle = new("Other ways to sign in", "Autres moyens d'ouvrir une session");
    public static readonly LocalizedText LinkWhy = new(
        "Link another credential of yours: from then on either one signs you in. You need to have signed in within the last five minutes.",
        "Liez un autre de vos justificatifs : l'un ou l'autre ouvrira ensuite votre session. Il faut une ouverture de session des cinq dernières minutes.");

    public static readonly LocalizedText Linked = new("The credential is linked.", "Le justificatif est lié.");
    public static readonly LocalizedText NotLinked = new("The credential belongs to another person and was not linked.", "Le justificatif appartient à une autre personne et n'a pas été lié.");

    public static LocalizedText LinkBy(string provider) => provider switch
    {
        "GCKEY" => new("Link a GCKey", "Lier une CléGC"),
        "SIGN_IN_PARTNER" => new("Link a Sign-In Partner", "Lier un partenaire de connexion"),
        _ => new($"Link {provider}", $"Lier {provider}"),
    };
}
