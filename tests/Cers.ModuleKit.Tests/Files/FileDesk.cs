using System.Text;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.Files;
using Microsoft.Extensions.DependencyInjection;

namespace Cers.ModuleKit.Tests.Files;

/// <summary>People with files.</summary>
internal sealed class FileDesk(Platform platform)
{
    public const string Purpose = "trial.evidence";

    public static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, 0, 1, 2, 255, .. Encoding.ASCII.GetBytes(new string('x', 200_000))];

    public async Task<string> TicketAsync(Actor actor, string purpose = Purpose) =>
        (await platform.SendAsync(actor, new IssueUploadTicket(purpose, null))).Value.Ticket;

    public Task<Result<KeptFile>> UploadAsync(Actor actor, string ticket, byte[] content, string name = "file.pdf", IServiceProvider? host = null) =>
        UploadAsync(actor, ticket, new MemoryStream(content), name, host);

    public async Task<Result<KeptFile>> UploadAsync(Actor actor, string ticket, Stream content, string name = "file.pdf", IServiceProvider? host = null, CancellationToken ct = default)
    {
        host ??= platform.Services;
        host.GetRequiredService<ICurrentActor>().Become(actor);
        return await host.GetRequiredService<IFileDoor>().UploadAsync(ticket, name, content, ct);
    }

    public async Task<KeptFile> KeptAsync(Actor actor, byte[]? content = null, string name = "file.pdf") =>
        (await UploadAsync(actor, await TicketAsync(actor), content ?? Pdf, name)).Value;

    public async Task<Result<FileToSend>> DownloadAsync(Actor actor, string ticket)
    {
        platform.Services.GetRequiredService<ICurrentActor>().Become(actor);
        return await platform.Services.GetRequiredService<IFileDoor>().DownloadAsync(ticket, CancellationToken.None);
    }

    /// <summary>Files and pieces of an actor that are there.</summary>
    public async Task<(long Files, long Pieces)> LeftAsync(Actor actor) => (
        await platform.Database.ScalarAsync<long>("select count(*) from platform.files where uploaded_by = $1", actor.Key),
        await platform.Database.ScalarAsync<long>("select count(*) from platform.file_chunks c join platform.files f on f.id = c.file_id where f.uploaded_by = $1", actor.Key));

    public static string? CodeOf<T>(Result<T> answer) => answer.IsSuccess ? null : answer.Errors[0].Code;
}
