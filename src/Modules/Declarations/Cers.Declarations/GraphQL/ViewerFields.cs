using Cers.Declarations.UseCases;
using Cers.GraphQL;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Declarations.GraphQL;

[ObjectType<Viewer>]
internal static class ViewerFields
{
    /// <summary>What became of one of your own submissions, when its answer was lost.</summary>
    [Authorize]
    public static Task<Result<Submission>> GetSubmissionAsync([Parent] Viewer viewer, string clientRequestId, IDoor door, CancellationToken ct)
    {
        _ = viewer;
        return door.SendAsync(new GetSubmission(clientRequestId), ct);
    }
}
