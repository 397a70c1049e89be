using Cers.Kernel;
using Cers.Registration.Contracts.BackOffice;

namespace Cers.BackOffice.Areas.Registration.Pages.ActivationIds;

internal static class ActivationIdTexts
{
    public static readonly LocalizedText Title = new("Activation IDs of former CAED clients", "Identificateurs d'activation d'anciens clients de la DECA");
    public static readonly LocalizedText Intro = new(
        "With one, a former CAED client opens its business account without an application. It is mailed to the client alone; staff never see it.",
        "Il permet à un ancien client de la DECA d'ouvrir son compte d'affaires sans demande. Il est envoyé uniquement au client; le personnel ne le voit jamais.");

    public static readonly LocalizedText New = new("Issue an activation ID", "Émettre un identificateur d'activation");
    public static readonly LocalizedText None = new("None was issued yet.", "Aucun n'a encore été émis.");
    public static readonly LocalizedText Caption = new("Activation IDs, the last issued first", "Identificateurs d'activation, les derniers émis en tête");
    public static readonly LocalizedText Business = new("Business", "Entreprise");
    public static readonly LocalizedText State = new("State", "État");
    public static readonly LocalizedText Issued = new("Issued", "Émis");
    public static readonly LocalizedText LastDay = new("Last day", "Dernier jour");
    public static readonly LocalizedText Act = new("What you can do", "Ce que vous pouvez faire");
    public static readonly LocalizedText Revoke = new("Revoke it", "Le révoquer");
    public static readonly LocalizedText Pages = new("Pages of the list", "Pages de la liste");
    public static readonly LocalizedText Next = new("Next page", "Page suivante");
    public static readonly LocalizedText Previous = new("Previous page", "Page précédente");

    public static readonly LocalizedText BusinessNumber = new("Business number", "Numéro d'entreprise");
    public static readonly LocalizedText OperatingName = new("Operating name, as reported in CAED", "Nom commercial, tel que déclaré dans la DECA");
    public static readonly LocalizedText Designation = new("Business designation, as reported in CAED", "Désignation d'entreprise, telle que déclarée dans la DECA");
    public static readonly LocalizedText Email = new("E-mail address of the client", "Adresse de courriel du client");
    public static readonly LocalizedText EmailHint = new("The activation ID goes there, and nowhere else. The address is not kept.", "L'identificateur d'activation y est envoyé, et nulle part ailleurs. L'adresse n'est pas conservée.");
    public static readonly LocalizedText Language = new("Language of the message", "Langue du message");
    public static readonly LocalizedText IssueNow = new("Issue and mail it", "L'émettre et l'envoyer");
    public static readonly LocalizedText Back = new("Back to the activation IDs", "Retour aux identificateurs d'activation");

    private static readonly LocalizedText Live = new("Issued, not used yet", "Émis, pas encore utilisé");
    private static readonly LocalizedText Over = new("Expired", "Expiré");
    private static readonly LocalizedText Used = new("Used", "Utilisé");
    private static readonly LocalizedText Replaced = new("Replaced", "Remplacé");
    private static readonly LocalizedText Revoked = new("Revoked", "Révoqué");

    public static (LocalizedText Text, string Colour) Of(ActivationIdRow row) => row.State switch
    {
        ActivationIdState.Issued => row.Usable ? (Live, "blue") : (Over, "amber"),
        ActivationIdState.Used => (Used, "green"),
        ActivationIdState.Revoked => (Revoked, "red"),
        _ => (Replaced, "neutral"),
    };
}
