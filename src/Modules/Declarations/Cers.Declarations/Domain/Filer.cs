using Cers.Messaging;

namespace Cers.Declarations.Domain;

internal static class Filer
{
    /// <summary>How a declaration names whoever filed it: the user reference number, where there is one.</summary>
    public static string FilerName(this Actor actor) => actor.Urn?.Value ?? actor.Key;
}
