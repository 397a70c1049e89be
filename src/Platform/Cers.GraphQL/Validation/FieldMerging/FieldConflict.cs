using System.Text;
using Cers.GraphQL.Language;

namespace Cers.GraphQL.Validation.FieldMerging;

/// <summary>Why two fields cannot be merged, and all places that lead there on either side.</summary>
sealed record FieldConflict(string ResponseName, string Reason, List<Location> First, List<Location> Second)
{
    const int MostLocations = 20;
    const int LongestReason = 1000;

    /// <summary>Two fields conflict because fields selected below them do.</summary>
    public static FieldConflict Of(string responseName, FieldNode first, FieldNode second, List<FieldConflict> inner)
    {
        var reason = new StringBuilder();
        foreach (var conflict in inner)
        {
            reason.Append(reason.Length == 0 ? "" : " and ").Append($"subfields \"{conflict.ResponseName}\" conflict because {conflict.Reason}");
            if (reason.Length > LongestReason)
            {
                reason.Length = LongestReason;
                reason.Append("...");
                break;
            }
        }

        return new FieldConflict(
            responseName,
            reason.ToString(),
            [.. inner.SelectMany(conflict => conflict.First).Prepend(first.Location).Take(MostLocations)],
            [.. inner.SelectMany(conflict => conflict.Second).Prepend(second.Location).Take(MostLocations)]);
    }
}
