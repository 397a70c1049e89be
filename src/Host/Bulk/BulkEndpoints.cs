using System.Net.Mime;
using System.Text.Json;
using Cers.BackOffice.Areas.Declarations.Pages.Bulk;
using Cers.Declarations.Contracts;
using Cers.Host.Http;
using Cers.Host.Limits;
using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Host.Bulk;

/// <summary>
/// Bulk loads without GraphQL. <c>POST /bulk/{account}</c> takes a file as the body of the request and answers the load; <c>GET /bulk/{account}/{load}</c> tells how far it
/// is; its reports stand below it. By a token, or by a session's cookie with its antiforgery token. <c>{account}</c> is the account's id as GraphQL tells it.
/// </summary>
internal static class BulkEndpoints
{
    public const string Path = "/bulk";

    private const string One = Path + "/{account}/{load:guid}";

    public static void MapBulk(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(Path + "/{account}", BulkUpload.TakeAsync).DisableAntiforgery().WithMetadata(new CountedAsAttribute(RateBudget.Mutations));
        endpoints.MapGet(One, ProgressAsync).WithMetadata(new CountedAsAttribute(RateBudget.Queries));
        Map(BulkReports.Submission, BulkReportFile.ResultsAsJson, BulkReportFile.Results);
        Map(BulkReports.Errors, BulkReportFile.FindingsAsJson, BulkReportFile.Findings);

        void Map(string report, Func<BulkLoadReport, byte[]> json, Func<BulkLoadReport, ReportTable> table)
        {
            endpoints.MapGet($"{One}/{report}.json", Report(r => (json(r), MediaTypeNames.Application.Json))).WithMetadata(new CountedAsAttribute(RateBudget.Queries));
            endpoints.MapGet($"{One}/{report}.csv", Report(r => (BulkReportFile.Csv(table(r)), "text/csv; charset=utf-8"))).WithMetadata(new CountedAsAttribute(RateBudget.Queries));
        }
    }

    /// <summary>How far a load is, as JSON with the names of the reports' columns.</summary>
    private static async Task ProgressAsync(HttpContext context, string account, Guid load, IDoor door)
    {
        if (await ReadAsync(context, account, id => new GetBulkLoad(id, load), door) is { } details)
        {
            if (details.FinishedAt is null)
            {
                context.Response.Headers.RetryAfter = "1";
            }

            await context.Response.WriteAsJsonAsync(BulkReportFile.Facts(details), JsonSerializerOptions.Web, context.RequestAborted);
        }
    }

    private static Delegate Report(Func<BulkLoadReport, (byte[] Content, string Kind)> tell) => async (HttpContext context, string account, Guid load, IDoor door) =>
    {
        if (await ReadAsync(context, account, id => new GetBulkReport(id, load), door) is { } report)
        {
            var (content, kind) = tell(report);
            context.Response.ContentType = kind;
            context.Response.ContentLength = content.Length;
            await context.Response.Body.WriteAsync(content, context.RequestAborted);
        }
    };

    /// <summary>What was asked for; null where it was refused, which then has been answered.</summary>
    private static async Task<T?> ReadAsync<T>(HttpContext context, string account, Func<AccountId, IQuery<T?>> ask, IDoor door)
        where T : class
    {
        var answer = AccountAddress.TryRead(account, out var id) ? await door.SendAsync(ask(id), context.RequestAborted) : new NotAllowed();
        if (answer is { IsSuccess: true, Value: { } found })
        {
            return found;
        }

        await Problem.WriteAsync(context, answer.IsSuccess ? [BulkReports.Unknown] : answer.Errors);
        return null;
    }
}
