using Cers.Kernel;
using Cers.ModuleKit.Data;
using Microsoft.EntityFrameworkCore;

namespace Cers.ModuleKit.Messages;

/// <summary>What became of a client request: for clients whose connection broke before the answer came.</summary>
public sealed record StoredAnswer<T>(T? Value, IReadOnlyList<Error> Errors);

/// <summary>Reads the answers stored with client request ids.</summary>
public sealed class StoredAnswers(MessageScope scope)
{
    /// <summary>The answer given to the same actor; null when the id is unknown or its command still runs.</summary>
    public async Task<StoredAnswer<T>?> FindAsync<T>(ModuleDbContext db, string clientRequestId, CancellationToken ct)
    {
        var requester = ClientRequests.RequesterKey(scope.Actor, null);
        var answer = await db.Set<ClientRequest>().AsNoTracking()
            .Where(r => r.Requester == requester && r.ClientRequestId == clientRequestId)
            .Select(r => r.Answer)
            .FirstOrDefaultAsync(ct);
        return answer is null ? null : new StoredAnswer<T>(ClientRequests.ValueOf<T>(answer), ClientRequests.ErrorsOf(answer));
    }
}
