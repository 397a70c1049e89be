using Cers.Kernel;

namespace Cers.Identity.Domain;

/// <summary>Refusals around machine clients and their keys.</summary>
internal static class MachineClientErrors
{
    public static InvalidInput KeyNotReadable(string path) => new(
        "identity.client_key_not_readable",
        new LocalizedText(
            "Give a public key for signatures, as a JWK or as PEM (BEGIN PUBLIC KEY).", "Indiquez une clé publique de signature, en JWK ou en PEM (BEGIN PUBLIC KEY)."),
        path);

    public static InvalidInput KeyPrivate(string path) => new(
        "identity.client_key_private",
        new LocalizedText(
            "This is a private key. It was not kept; but who has read it can sign: make another pair and give its public key.",
            "Ceci est une clé privée. Elle n'a pas été conservée, mais quiconque l'a lue peut signer : créez une autre paire et indiquez sa clé publique."),
        path);

    public static InvalidInput KeyWeak(string path) => new(
        "identity.client_key_weak",
        new LocalizedText(
            "The key is too weak or of another kind. Give P-256 for ES256, or RSA of at least 2048 bits for RS256.",
            "La clé est trop faible ou d'un autre genre. Indiquez P-256 pour ES256, ou RSA d'au moins 2048 bits pour RS256."),
        path);

    public static Conflict KeyKnown() => new(
        "identity.client_key_known",
        new LocalizedText("This client has or had this key. Make another pair.", "Ce client a ou a eu cette clé. Créez une autre paire."),
        "publicKey");

    public static Conflict TwoKeys() => new(
        "identity.client_keys_full",
        new LocalizedText("This client has two keys. Retire one first.", "Ce client a deux clés. Retirez-en une d'abord."),
        "publicKey");

    public static Conflict NameTaken() => new(
        "identity.client_name_taken",
        new LocalizedText("The account has a machine client of this name.", "Le compte a un client machine de ce nom."),
        "name");

    public static Conflict TooMany() => new(
        "identity.clients_full",
        new LocalizedText("The account has 20 machine clients. Revoke one first.", "Le compte a 20 clients machines. Révoquez-en un d'abord."));

    public static NotFound NoClient() => new(
        "identity.client_not_found", new LocalizedText("The account has no such machine client.", "Le compte n'a aucun client machine de ce genre."), "clientId");

    public static NotFound NoKey() => new(
        "identity.client_key_not_found", new LocalizedText("The client has no such key.", "Le client n'a aucune clé de ce genre."), "keyId");

    public static Conflict Revoked() => new(
        "identity.client_revoked", new LocalizedText("This machine client was revoked.", "Ce client machine a été révoqué."), "clientId");

    /// <summary>For the token endpoint, which tells no more than that.</summary>
    public static NotFound NotProven() => new(
        "identity.client_not_proven", new LocalizedText("The client is not known or its proof does not count.", "Le client est inconnu ou sa preuve ne compte pas."));

    public static InvalidInput ScopeNotHeld() => new(
        "identity.client_scope_not_held", new LocalizedText("The client does not have this scope.", "Le client n'a pas cette portée."), "scope");
}
