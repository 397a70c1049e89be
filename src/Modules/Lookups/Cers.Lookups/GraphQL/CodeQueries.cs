using Cers.GraphQL;
using Cers.GraphQL.Paging;
using Cers.Kernel;
using Cers.Lookups.Contracts;
using Cers.Messaging;

namespace Cers.Lookups.GraphQL;

[QueryType]
internal static class CodeQueries
{
    /// <summary>The codes of a code table, by code.</summary>
    [AllowAnonymous, UsePaging(DefaultPageSize = 50, MaxPageSize = 500, ConnectionName = "Codes")]
    public static async Task<Result<Connection<CodeEntry>>> GetCodesAsync(CodeTable table, PagingArguments paging, IDoor door, CancellationToken ct)
    {
        var tables = await door.SendAsync(new GetCodeTables(), ct);
        return tables.IsSuccess ? Page(tables.Value.All(table), paging) : tables.As<Connection<CodeEntry>>();
    }

    /// <summary>An export code of the Harmonized System; null when there is no such code.</summary>
    [AllowAnonymous]
    public static async Task<Result<HsCodeEntry?>> GetHsCodeAsync(HsCode code, IDoor door, CancellationToken ct)
    {
        var tables = await door.SendAsync(new GetCodeTables(), ct);
        return tables.IsSuccess
            ? Result<HsCodeEntry?>.Success(tables.Value.FindHs(code.Value) is { } known ? HsCodeEntry.Of(known) : null)
            : tables.As<HsCodeEntry?>();
    }

    private static Connection<CodeEntry> Page(IReadOnlyList<Code> codes, PagingArguments paging)
    {
        var from = paging.After is { } after ? codes.TakeWhile(c => string.CompareOrdinal(c.Value, after) <= 0).Count() : 0;
        var to = paging.Before is { } before ? codes.TakeWhile(c => string.CompareOrdinal(c.Value, before) < 0).Count() : codes.Count;
        if (paging.Backward)
        {
            from = Math.Max(from, to - paging.Size);
        }
        else
        {
            to = Math.Min(to, from + paging.Size);
        }

        var page = codes.Skip(from).Take(Math.Max(0, to - from)).Select(c => new Edge<CodeEntry>(CodeEntry.Of(c), c.Value));
        return new Connection<CodeEntry>([.. page], HasNextPage: to < codes.Count, HasPreviousPage: from > 0);
    }
}
