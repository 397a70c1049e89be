using Cers.GraphQL;
using Cers.GraphQL.Paging;
using Cers.Kernel;
using Cers.Lookups.Contracts;
using Cers.Lookups.Data;
using Cers.Lookups.UseCases;
using Cers.Messaging;
using Cers.ModuleKit.GraphQL;

namespace Cers.Lookups.GraphQL;

[QueryType]
internal static class CodeQueries
{
    /// <summary>The codes of a code table that are in force, by code; all, or those that match a text.</summary>
    /// <param name="on">The day that counts; today, in Ottawa, when it is not given.</param>
    /// <param name="search">The beginning of a code, or words of the names in either language, each as far as it is typed.</param>
    /// <param name="includeNotInForce">Codes that are not in force on that day too.</param>
    [AllowAnonymous, UsePaging(DefaultPageSize = 50, MaxPageSize = OrderedCodes.MostOnPage, ConnectionName = "Codes")]
    public static async Task<Result<Connection<CodeEntry>>> GetCodesAsync(
        CodeTable table, DateOnly? on, string? search, bool? includeNotInForce, PagingArguments paging, IDoor door, CancellationToken ct)
    {
        var codes = await door.SendAsync(new SearchCodes(table, search, on, includeNotInForce == true, paging.ToPageRequest()), ct);
        return codes.IsSuccess ? codes.Value.Select(CodeEntry.Of).ToConnection() : codes.As<Connection<CodeEntry>>();
    }

    /// <summary>The exchange rates that are used on a day, by currency; all, or those whose currency matches a text.</summary>
    /// <param name="on">The day that counts, that of receipt of a declaration; today, in Ottawa, when it is not given.</param>
    /// <param name="search">The beginning of a currency's code, or words of its names in either language, each as far as it is typed.</param>
    [AllowAnonymous, UsePaging(DefaultPageSize = 50, MaxPageSize = OrderedCodes.MostOnPage, ConnectionName = "ExchangeRates")]
    public static async Task<Result<Connection<ExchangeRateEntry>>> GetExchangeRatesAsync(DateOnly? on, string? search, PagingArguments paging, IDoor door, CancellationToken ct)
    {
        var rates = await door.SendAsync(new SearchCodes(CodeTable.ExchangeRates, search, on, false, paging.ToPageRequest()), ct);
        return rates.IsSuccess ? rates.Value.Select(ExchangeRateEntry.Of).ToConnection() : rates.As<Connection<ExchangeRateEntry>>();
    }

    /// <summary>
    /// Export codes of the Harmonized System by number, with or without dots and as far as it is known, or by words in either language; the best match first.
    /// </summary>
    /// <param name="search">A number, or words that must all match, each as far as it is typed; case and accents do not count.</param>
    /// <param name="on">The day that counts; today, in Ottawa, when it is not given.</param>
    /// <param name="includeNotInForce">Codes that are not in force on that day too.</param>
    [AllowAnonymous, UsePaging(DefaultPageSize = 20, MaxPageSize = 100, ConnectionName = "HsCodes")]
    public static async Task<Result<Connection<HsCodeEntry>>> GetHsCodesAsync(
        string search, DateOnly? on, bool? includeNotInForce, PagingArguments paging, IDoor door, CancellationToken ct)
    {
        var codes = await door.SendAsync(new SearchHsCodes(search, on, includeNotInForce == true, paging.ToPageRequest()), ct);
        return codes.IsSuccess ? codes.Value.Select(HsCodeEntry.Of).ToConnection() : codes.As<Connection<HsCodeEntry>>();
    }

    /// <summary>An export code of the Harmonized System; null when there is no such code.</summary>
    /// <param name="on">Only as it is in force on that day; in its last state, in force or not, when no day is given.</param>
    [AllowAnonymous]
    public static async Task<Result<HsCodeEntry?>> GetHsCodeAsync(HsCode code, DateOnly? on, IDoor door, CancellationToken ct)
    {
        var tables = await door.SendAsync(new GetCodeTables(), ct);
        if (!tables.IsSuccess)
        {
            return tables.As<HsCodeEntry?>();
        }

        var known = on is { } day ? tables.Value.FindHs(code.Value, day) : tables.Value.FindHs(code.Value);
        return Result<HsCodeEntry?>.Success(known is null ? null : HsCodeEntry.Of(known));
    }
}
