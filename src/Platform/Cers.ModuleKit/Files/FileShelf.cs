using Cers.Kernel;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Messages;
using Microsoft.EntityFrameworkCore;

namespace Cers.ModuleKit.Files;

/// <summary>What handlers of modules do with files that were uploaded: in the command's transaction.</summary>
public sealed class FileShelf(PlatformDbContext db, MessageScope scope)
{
    /// <summary>Attaches a file of the actor to what the command is about, for good. Refused when it is not the actor's, not of the purpose, or attached already.</summary>
    public async Task<Result<Done>> AttachAsync(Guid file, string purpose, string subject, CancellationToken ct)
    {
        var rows = await db.Database.ExecuteSqlAsync(
            $"""
            update platform.files set state = 'Attached', subject = {subject}
            where id = {file} and purpose = {purpose} and uploaded_by = {scope.Actor.Key} and state = 'Kept'
            """,
            ct);
        return rows == 1 ? default(Done) : new NotFound("files.unknown", new("There is no such file to use here.", "Aucun fichier de ce genre ne peut être utilisé ici."), "file");
    }

    /// <summary>The files that are attached to something, oldest first.</summary>
    public async Task<IReadOnlyList<ShelvedFile>> AboutAsync(string purpose, string subject, CancellationToken ct) =>
        await db.Database
            .SqlQuery<ShelvedFile>(
                $"""
                select id as "Id", name as "Name", kind as "Kind", size as "Size", kept_at as "KeptAt", scan = 'Clean' as "Scanned", sha256 as "Sha256"
                from platform.files where subject = {subject} and purpose = {purpose} and state = 'Attached' order by kept_at, id
                """)
            .ToListAsync(ct);

    /// <summary>Deletes files with what they were attached to; those that are none of the purpose, or no more there, are left out.</summary>
    public Task RemoveAsync(IReadOnlyCollection<Guid> files, string purpose, CancellationToken ct) =>
        files.Count == 0
            ? Task.CompletedTask
            : db.Database.ExecuteSqlAsync($"delete from platform.files where id = any({files.ToArray()}) and purpose = {purpose}", ct);

    /// <summary>A file that was attached to what the command is about, whole: for purposes whose files are small.</summary>
    public async Task<AttachedFile> ReadAsync(Guid file, CancellationToken ct)
    {
        var name = await db.Database.SqlQuery<string>($"select name as \"Value\" from platform.files where id = {file}").SingleAsync(ct);
        var pieces = await db.Database.SqlQuery<byte[]>($"select bytes as \"Value\" from platform.file_chunks where file_id = {file} order by ordinal").ToListAsync(ct);
        return new AttachedFile(name, [.. pieces.SelectMany(p => p)]);
    }
}

/// <summary>A file that is attached to something, without its content.</summary>
/// <param name="Kind">Its media type, decided by its content.</param>
/// <param name="Scanned">False where no scanner looked at it.</param>
public sealed record ShelvedFile(Guid Id, string Name, string Kind, long Size, DateTimeOffset KeptAt, bool Scanned, byte[] Sha256);

/// <param name="Name">As the sender called it.</param>
public sealed record AttachedFile(string Name, byte[] Content);
