using Cers.BackOffice.Areas.Declarations.Pages.Bulk;
using Cers.Declarations.Contracts;
using Cers.Host.Http;
using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Host.Bulk;

/// <summary>Files of which nothing is sent or kept: what a load would find in one, and one in another format.</summary>
internal static class BulkWithoutSending
{
    /// <summary>The error report as it would be, as a file of some kind.</summary>
    public static Delegate Check(Func<BulkLoadReport, (byte[] Content, string Kind)> tell) => async (HttpContext context, string account, IDoor door) =>
    {
        if (await BulkRequest.ReadAsync(context, account) is not { } asked)
        {
            return;
        }

        var checkedNow = await door.SendAsync(new CheckBulkFile(asked.Account, asked.File, asked.AllOrNothing, asked.Confirmed), context.RequestAborted);
        if (!checkedNow.IsSuccess)
        {
            await Problem.WriteAsync(context, checkedNow.Errors);
            return;
        }

        var (content, kind) = tell(checkedNow.Value);
        context.Response.ContentType = kind;
        context.Response.ContentLength = content.Length;
        await context.Response.Body.WriteAsync(content, context.RequestAborted);
    };

    /// <summary>The converted file as an attachment; where it cannot be converted, a problem with the rows of an error report.</summary>
    public static async Task ConvertAsync(HttpContext context, string account, IDoor door)
    {
        if (await BulkRequest.ReadAsync(context, account) is not { } asked)
        {
            return;
        }

        var answer = await door.SendAsync(new ConvertBulkFile(asked.Account, asked.File, context.Request.Query["to"].ToString()), context.RequestAborted);
        if (!answer.IsSuccess)
        {
            await Problem.WriteAsync(context, answer.Errors);
        }
        else if (answer.Value is { Content: { } content } converted)
        {
            Attachment.Announce(context.Response, converted.Name, converted.Kind, content.Length);
            await context.Response.Body.WriteAsync(content, context.RequestAborted);
        }
        else
        {
            await Problem.WriteAsync(context, [NotConverted], BulkReportFile.Findings(answer.Value.Findings, answer.Value.MoreFindings).AsObjects());
        }
    }

    private static Error NotConverted { get; } = new InvalidInput(
        "bulk.not_converted",
        new LocalizedText("The file cannot be converted; findings tells why.", "Le fichier ne peut pas être converti; findings indique pourquoi."),
        "file");
}
