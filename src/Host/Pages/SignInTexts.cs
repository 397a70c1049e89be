using Cers.Host.SignIn;
using Cers.Kernel;

namespace Cers.Host.Pages;

internal static class SignInTexts
{
    public static readonly LocalizedText Title = new("Sign in", "Ouvrir une session");
    public static readonly LocalizedText Lead = new(
        "You sign in with a credential you already have. This site keeps no password.",
        "Vous ouvrez une session avec un justificatif que vous possédez déjà. Ce site ne conserve aucun mot de passe.");

    public static readonly LocalizedText None = new("No way to sign in is set up.", "Aucun moyen d'ouvrir une session n'est configuré.");
    public static readonly LocalizedText Exporters = new("Exporters and their service providers", "Exportateurs et leurs fournisseurs de services");
    public static readonly LocalizedText Staff = new("Border agency staff", "Personnel de l'agence frontalière");
    public static readonly LocalizedText Shared = new(
        "On a shared computer, sign out by the link and close the browser when you are done.",
        "Sur un ordinateur partagé, fermez la session au moyen du lien, puis fermez le navigateur.");

    public static readonly LocalizedText SignOutTitle = new("Sign out", "Fermer la session");
    public static readonly LocalizedText SignOutAsk = new("Do you want to sign out?", "Voulez-vous fermer la session?");
    public static readonly LocalizedText SignedOutTitle = new("You are signed out", "Votre session est fermée");
    public static readonly LocalizedText SignedOutWhy = new(
        "Close the browser if others use this computer.", "Fermez le navigateur si d'autres personnes utilisent cet ordinateur.");

    public static readonly LocalizedText AtProvider = new("Also sign out of the sign-in service", "Fermer aussi la session du service de connexion");
    public static readonly LocalizedText Again = new("Sign in again", "Ouvrir une nouvelle session");

    public static LocalizedText NameOf(SignInProvider provider) => provider.Name switch
    {
        "GCKEY" => new("Sign in with GCKey", "Ouvrir une session avec CléGC"),
        "SIGN_IN_PARTNER" => new("Sign in with a Sign-In Partner", "Ouvrir une session avec un partenaire de connexion"),
        "STAFF" => new("Sign in as staff", "Ouvrir une session du personnel"),
        _ => new($"Sign in with {provider.Name}", $"Ouvrir une session avec {provider.Name}"),
    };

    public static LocalizedText Of(SignInProblem problem) => problem switch
    {
        SignInProblem.Cancelled => new("You did not sign in. You can try again.", "Vous n'avez pas ouvert de session. Vous pouvez réessayer."),
        SignInProblem.NotFresh => new(
            "The sign-in service did not ask you again, which this step needs. Sign out there first, then try again.",
            "Le service de connexion ne vous a pas demandé de vous identifier de nouveau, ce qu'exige cette étape. Fermez-y d'abord la session, puis réessayez."),
        SignInProblem.Unavailable => new(
            "This sign-in service does not answer. Try again in a few minutes.", "Ce service de connexion ne répond pas. Réessayez dans quelques minutes."),
        _ => new("Signing in did not succeed. Try again.", "L'ouverture de session a échoué. Réessayez."),
    };
}
