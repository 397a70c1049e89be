using System.Linq.Expressions;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;

namespace Cers.Identity.Data;

/// <summary>Lists of memberships in the order of getting them.</summary>
internal static class ListedPages
{
    public static async Task<Result<Page<T>>> PageAsync<T>(
        this IQueryable<Membership> memberships, PageRequest page, Expression<Func<Membership, Listed<T>>> tell, CancellationToken ct)
    {
        var listed = await memberships.PageAsync(page, m => m.Since, m => m.Id, tell, row => new Keyset(row.At, row.Id), newestFirst: false, ct);
        return listed.IsSuccess ? listed.Value.Select(row => row.Value) : listed.As<Page<T>>();
    }
}
