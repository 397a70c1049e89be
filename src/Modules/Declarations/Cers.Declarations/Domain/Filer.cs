using Cers.Messaging;

namespace Cers.Declarations.Domain;

internal static class Filer
{
    /// <summary>How a declaration names whoever filed it: the user reference number, where there is one; a machine client with who registered it.</summary>
    public static string FilerName(this Actor actor) => actor.Urn?.Value ?? (actor.Machine is { } machine ? $"{actor.Key} of {machine.MadeBy}" : actor.Key);
}
