using Cers.Kernel;
using Cers.ModuleKit.Messages;
using FluentValidation;

namespace Cers.Identity.Domain;

/// <summary>The shape of a machine client's fields.</summary>
internal static class MachineClientRules
{
    public static void ScopesOfClient<T>(this IRuleBuilderInitial<T, IReadOnlyList<MachineScope>> scopes) =>
        scopes.Must(s => s is { Count: > 0 }).Says("identity.client_scopes_missing", "Choose at least one scope.", "Choisissez au moins une portée.");

    public static void PublicKeyOfClient<T>(this IRuleBuilderInitial<T, string> key) =>
        key.Custom((text, context) =>
        {
            if (PublicKey.Read(text, "publicKey") is { IsSuccess: false, Errors: [var error, ..] })
            {
                context.Refuse(error);
            }
        });

    public static void EndOfKey<T>(this IRuleBuilderInitial<T, DateTimeOffset> end, TimeProvider clock) =>
        end.Must(e => e > clock.GetUtcNow() && e <= clock.GetUtcNow() + ClientKey.Longest).Says(
            "identity.client_key_end", "A key ends in the future, at most 365 days from now.", "Une clé prend fin dans l'avenir, au plus tard dans 365 jours.");
}
