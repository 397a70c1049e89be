using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.Files;
using Cers.ModuleKit.UseCases;
using Npgsql;
using NpgsqlTypes;

namespace Cers.ModuleKit.Files;

/// <summary>
/// Between commands that take a ticket and keep a file, pieces are written one by one: no transaction is open while a sender is slow. What is not
/// kept in the end is dropped at once, and by a job where a host died.
/// </summary>
internal sealed class FileDoor(IDoor door, NpgsqlDataSource database, FilePurposes purposes, IEnumerable<MadeFile> made, IFileScanner scanner) : IFileDoor
{
    public async Task<Result<KeptFile>> UploadAsync(string ticket, string name, Stream content, CancellationToken ct)
    {
        var taken = await door.SendAsync(new TakeUploadTicket(ticket, name), ct);
        if (!taken.IsSuccess)
        {
            return taken.As<KeptFile>();
        }

        var upload = taken.Value;
        var code = "files.broken_off";
        try
        {
            var purpose = purposes.Find(upload.Purpose)!;
            var received = await new FileReceiver(scanner, purpose, (ordinal, piece, stop) => KeepAsync(upload.File, ordinal, piece, stop)).ReceiveAsync(content, ct);
            var kept = received.IsSuccess
                ? await door.SendAsync(new KeepFile(upload.File, received.Value), ct)
                : Result<KeptFile>.Refused([.. received.Errors.Select(purpose.Refusal)]);
            code = kept.IsSuccess ? null : kept.Errors[0].Code;
            return kept;
        }
        finally
        {
            if (code is not null)
            {
                await DropAsync(upload.File, code);
            }
        }
    }

    /// <inheritdoc/>
    public Task DropAsync(Guid file, string code) => door.SendAsync(new DropUpload(file, code), CancellationToken.None);

    public async Task<Result<FileToSend>> DownloadAsync(string ticket, CancellationToken ct)
    {
        var taken = await door.SendAsync(new TakeDownloadTicket(ticket), ct);
        return !taken.IsSuccess ? taken.As<FileToSend>()
            : taken.Value.Kept is { } kept ? new FileToSend(kept.Name, kept.Kind, kept.Size, (to, stop) => WriteAsync(kept.Id, to, stop))
            : await made.Single(m => m.Name == taken.Value.Purpose).OpenAsync(taken.Value.Subject!, ct);
    }

    private async Task KeepAsync(Guid file, int ordinal, ReadOnlyMemory<byte> piece, CancellationToken ct)
    {
        await using var command = database.CreateCommand("insert into platform.file_chunks (file_id, ordinal, bytes) values ($1, $2, $3)");
        command.Parameters.Add(new() { Value = file });
        command.Parameters.Add(new() { Value = ordinal });
        command.Parameters.Add(new() { Value = piece, NpgsqlDbType = NpgsqlDbType.Bytea });
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>A piece, a trip: no connection waits for a slow receiver.</summary>
    private async Task WriteAsync(Guid file, Stream to, CancellationToken ct)
    {
        for (var ordinal = 0; await PieceAsync(file, ordinal, ct) is { } piece; ordinal++)
        {
            await to.WriteAsync(piece, ct);
        }
    }

    private async Task<byte[]?> PieceAsync(Guid file, int ordinal, CancellationToken ct)
    {
        await using var command = database.CreateCommand("select bytes from platform.file_chunks where file_id = $1 and ordinal = $2");
        command.Parameters.Add(new() { Value = file });
        command.Parameters.Add(new() { Value = ordinal });
        return await command.ExecuteScalarAsync(ct) as byte[];
    }
}
