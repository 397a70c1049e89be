using Cers.Kernel;

namespace Cers.Registration.Domain;

/// <summary>Why something is not done to a shared secret or an activation ID.</summary>
internal static class SecretErrors
{
    public static NotFound NoSecret() =>
        new("registration.no_secret", new("No shared secret was issued for this application.", "Aucun secret partagé n'a été émis pour cette demande."), "number");

    public static Conflict NotPaused() =>
        new("registration.secret_not_paused", new(
            "Only a paused shared secret that has not ended is released.", "Seul un secret partagé suspendu et non expiré peut être libéré."));

    public static Conflict NotLive() =>
        new("registration.secret_not_live", new(
            "Only a shared secret that can still be used is revoked.", "Seul un secret partagé qui peut encore servir peut être révoqué."));

    public static NotFound UnknownActivationId() =>
        new("registration.activation_id_unknown", new("There is no such activation ID.", "Cet identificateur d'activation n'existe pas."));

    public static Conflict ActivationIdNotLive() =>
        new("registration.activation_id_not_live", new(
            "Only an activation ID that can still be used is revoked.", "Seul un identificateur d'activation qui peut encore servir peut être révoqué."));

    public static InvalidInput SameAddress() =>
        new("registration.same_address", new(
            "This is the address that the form has. Leave it empty to send there.", "C'est l'adresse du formulaire. Laissez ce champ vide pour l'utiliser."), "newEmail");

    public static InvalidInput NotYetBack(string path) =>
        new("registration.in_the_future", new("This lies in the future.", "Cette date est dans l'avenir."), path);
}
