using Cers.GraphQL;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.GraphQL;

[QueryType]
internal static class ViewerQueries
{
    /// <summary>Whoever asks; null for somebody who has not signed in. Everything of a person and of business accounts is reached from here.</summary>
    [AllowAnonymous]
    public static Task<Result<Viewer?>> GetViewerAsync(IDoor door, CancellationToken ct) => door.SendAsync(new GetViewer(), ct);
}
