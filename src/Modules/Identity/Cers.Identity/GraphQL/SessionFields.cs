using Cers.GraphQL;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.GraphQL;

[ObjectType<Viewer>]
internal static class SessionFields
{
    /// <summary>Your sessions that are live, the newest first.</summary>
    [Authorize]
    public static Task<Result<IReadOnlyList<MySession>>> GetSessionsAsync([Parent] Viewer viewer, IDoor door, CancellationToken ct)
    {
        _ = viewer;
        return door.SendAsync(new ListMySessions(), ct);
    }
}
