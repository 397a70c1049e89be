using Cers.Kernel;

namespace Cers.Registration.Registry;

/// <summary>What can be wrong with a line of a file of RM accounts.</summary>
internal static class RegisterFaults
{
    public const string Number = "number";
    public const string Twice = "twice";
    public const string Status = "status";
    public const string Designation = "designation";
    public const string Name = "name";
    public const string Day = "day";
    public const string Future = "future";
    public const string Older = "older";

    private static readonly Dictionary<string, LocalizedText> Texts = new(StringComparer.Ordinal)
    {
        [Number] = new("The business number is not valid.", "Le numéro d'entreprise n'est pas valide."),
        [Twice] = new("The file has this number on an earlier line.", "Le fichier contient déjà ce numéro à une ligne précédente."),
        [Status] = new("OPEN or CLOSED.", "OPEN ou CLOSED."),
        [Designation] = new("IMPORT, EXPORT, BOTH or NONE.", "IMPORT, EXPORT, BOTH ou NONE."),
        [Name] = new("1 to 70 characters are needed, without control characters.", "Il faut de 1 à 70 caractères, sans caractères de commande."),
        [Day] = new("A day is written as 2026-11-03.", "Un jour s'écrit sous la forme 2026-11-03."),
        [Future] = new("This day lies in the future.", "Ce jour est dans l'avenir."),
        [Older] = new("The register has a later state of this account.", "Le registre contient un état plus récent de ce compte."),
    };

    public static LocalizedText? TextOf(string? code) => code is null ? null : Texts.GetValueOrDefault(code);
}
