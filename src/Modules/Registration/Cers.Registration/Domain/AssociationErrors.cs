using Cers.Kernel;

namespace Cers.Registration.Domain;

/// <summary>Why something about an association is refused.</summary>
internal static class AssociationErrors
{
    public static NotFound Unknown() =>
        new("registration.association_unknown", new("There is no such association.", "Cette association n'existe pas."), "association");

    public static Conflict NotInState() =>
        new("registration.association_not_in_state", new(
            "The association is not in a state that allows this.",
            "L'état de l'association ne le permet pas."));

    public static Conflict Changed() =>
        new("registration.association_changed", new(
            "Somebody has changed this association since you opened it. Look at it again.",
            "Cette association a été modifiée depuis que vous l'avez ouverte. Consultez-la de nouveau."));

    public static Conflict ConsentMissing() =>
        new("registration.consent_missing", new(
            "The client's consent is missing: record the document that it signed, or wait until its owner agrees online.",
            "Le consentement du client est manquant : consignez le document qu'il a signé, ou attendez que son titulaire consente en ligne."));

    public static Conflict ConsentOver() =>
        new("registration.consent_over", new(
            "The time to agree is over. The customs service provider may ask again.",
            "Le délai pour consentir est écoulé. Le fournisseur de services douaniers peut présenter une nouvelle demande."));

    public static Conflict AlreadyThere() =>
        new(
            "registration.association_exists",
            new(
                "This client is already yours, or a request for it is being processed.",
                "Ce client est déjà le vôtre, ou une demande à son sujet est en traitement."),
            "client.businessNumber");

    public static InvalidInput NotAProvider(string? path = null) =>
        new("registration.not_a_provider", new(
            "The account is not designated customs service provider: it has no clients.",
            "Le compte n'est pas désigné fournisseur de services douaniers : il n'a pas de clients."), path);

    public static InvalidInput NeedsDocument() =>
        new(
            "registration.consent_document_needed",
            new(
                "This client has no business account in which to agree online: attach its signed consent.",
                "Ce client n'a pas de compte d'affaires pour consentir en ligne : joignez son consentement signé."),
            "consentDocument");

    /// <summary>REG-014, for a client that is the provider itself.</summary>
    public static RuleViolation Oneself() =>
        new(
            "REG-014",
            new("The service provider cannot be the applicant.", "Le fournisseur de services douaniers ne peut pas être le demandeur."),
            "client.businessNumber");
}
