using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Cers.Messaging.Files;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Messages;
using Microsoft.EntityFrameworkCore;

namespace Cers.ModuleKit.Files;

/// <summary>Tickets, each good once for one actor: made and used up in the transaction of the command that does it.</summary>
internal sealed class FileTickets(PlatformDbContext db, MessageScope scope, IEnumerable<MadeFile> made, TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    public async Task<FileTicket> IssueAsync(string purpose, Guid? file, string? subject, CancellationToken ct)
    {
        var ticket = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var ends = clock.GetUtcNow() + Life;
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into platform.file_tickets (hash, actor, purpose, file_id, subject, expires_at)
            values ({Hash(ticket)}, {scope.Actor.Key}, {purpose}, {file}, {subject}, {ends})
            """,
            ct);
        return new FileTicket(ticket, ends);
    }

    /// <summary>Uses up a ticket of the actor; null when it is none. Of two who come at once the second waits, and finds none.</summary>
    public async Task<Ticket?> TakeAsync(string ticket, bool upload, CancellationToken ct)
    {
        var (now, names) = (clock.GetUtcNow(), made.Select(m => m.Name).ToArray());
        var taken = await db.Database
            .SqlQuery<Ticket>(
                $"""
                delete from platform.file_tickets
                where hash = {Hash(ticket)} and actor = {scope.Actor.Key} and expires_at > {now} and (file_id is null and purpose <> all ({names})) = {upload}
                returning purpose as "Purpose", file_id as "File", subject as "Subject"
                """)
            .ToListAsync(ct);
        return taken.SingleOrDefault();
    }

    private static byte[] Hash(string ticket) => SHA256.HashData(Encoding.UTF8.GetBytes(ticket));

    /// <param name="File">Null for an upload, and for a file that is made.</param>
    internal sealed record Ticket(string Purpose, Guid? File, string? Subject);
}
