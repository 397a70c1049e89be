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
/// is; its reports stand below it. <c>POST …/check.json</c>, <c>…/check.csv</c> and <c>…/convert</c> take a file likewise and keep nothing of it. By a token, or by a session's
/// cookie with its antiforgery token. <c>{account}</c> is the account's id as GraphQL tells it.
/// </summary>
internal static class BulkEndpoints
{
    public const string Path = "/bulk";

    private const string One = Path + "/{account}/{load:guid}";

    public static void MapBulk(this IEndpointRouteBuilder endpoints)
    {
        Take("", BulkUpload.TakeAsync);
        Take("/check.json", BulkWithoutSending.Check(r => (BulkReportFile.CheckAsJson(r), MediaTypeNames.Application.Json)));
        Take("/check.csv", BulkWithoutSending.Check(r => Csv(BulkReportFile.Findings(r))));
        Take("/convert", BulkWithoutSending.ConvertAsync);
        endpoints.MapGet(One, ProgressAsync).WithMetadata(new CountedAsAttribute(RateBudget.Queries));
        Map(BulkReports.Submission, BulkReportFile.ResultsAsJson, BulkReportFile.Results);
        Map(BulkReports.Errors, BulkReportFile.FindingsAsJson, BulkReportFile.Findings);

        // A check costs what a load does.
        void Take(string path, Delegate take) =>
            endpoints.MapPost($"{Path}/{{account}}{path}", take).DisableAntiforgery().WithMetadata(new CountedAsAttribute(RateBudget.Mutations));

        void Map(string report, Func<BulkLoadReport, byte[]> json, Func<BulkLoadReport, ReportTable> table)
        {
            endpoints.MapGet($"{One}/{report}.json", Report(r => (json(r), MediaTypeNames.Application.Json))).WithMetadata(new CountedAsAttribute(RateBudget.Queries));
            endpoints.MapGet($"{One}/{report}.csv", Report(r => Csv(table(r)))).WithMetadata(new CountedAsAttribute(RateBudget.Queries));
        }
    }

    private static (byte[] Content, string Kind) Csv(ReportTable table) => (BulkReportFile.Csv(table), "text/csv; charset=utf-8");

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
