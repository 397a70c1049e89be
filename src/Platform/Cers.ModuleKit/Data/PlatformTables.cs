using Cers.Kernel;
using Cers.ModuleKit.FourEyes;
using Microsoft.EntityFrameworkCore;

namespace Cers.ModuleKit.Data;

/// <summary>One audit entry: who did what, in which role, for which account, when, with what outcome. Append-only; no personal data.</summary>
public sealed class AuditEntry
{
    public Guid Id { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>The message's name.</summary>
    public required string Message { get; init; }

    /// <summary>done, refused, denied, failed, or viewed for a member of staff who read a client's data.</summary>
    public required string Outcome { get; set; }

    public required string Actor { get; init; }

    public Guid? Session { get; init; }

    public string? Role { get; init; }

    public AccountId? AccountId { get; init; }

    public required string Channel { get; init; }

    /// <summary>The entry of the message in which this one was nested.</summary>
    public Guid? Parent { get; init; }

    /// <summary>What it was about: a kind and a number or id.</summary>
    public string? Subject { get; init; }

    public string? Reason { get; init; }

    /// <summary>The codes of the errors of a refusal.</summary>
    public string[] Codes { get; set; } = [];

    public string? TraceId { get; init; }

    /// <summary>How many equal denials of a minute the entry stands for; null: one.</summary>
    public int? Count { get; init; }
}

/// <summary>Something promised by a committed command and on its way: a mail, or a notification to one reaction.</summary>
public sealed class OutboxRow
{
    public Guid Id { get; set; }

    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Of a mail: the name of its template.</summary>
    public string? Template { get; init; }

    /// <summary>Of a mail: the address.</summary>
    public string? Recipient { get; init; }

    /// <summary>Of a mail: the language of its text.</summary>
    public Language? Language { get; init; }

    /// <summary>Of a notification: who reacts.</summary>
    public string? Reaction { get; init; }

    /// <summary>Of a notification: its id, the same for every reaction.</summary>
    public Guid? NotificationId { get; init; }

    /// <summary>Names and numbers for the text, or the notification, as JSON.</summary>
    public required string Model { get; init; }

    /// <summary>What only the recipient may know, encrypted by the key ring; wiped in the statement that marks the mail sent.</summary>
    public byte[]? Secret { get; set; }

    public Guid? SecretKeyId { get; set; }

    public DateTimeOffset? SecretEndsAt { get; init; }

    /// <summary>What it is about, so that a dead letter shows where its subject is handled.</summary>
    public string? Subject { get; init; }

    public string State { get; set; } = "waiting";

    public int Attempts { get; set; }

    /// <summary>When it is due; while somebody delivers it, when the lease ends.</summary>
    public DateTimeOffset NextAttemptAt { get; set; }

    public Guid? Lease { get; set; }

    /// <summary>Why the last attempt failed, in a word: no address, no server's text.</summary>
    public string? LastError { get; set; }

    /// <summary>The clear text until the row is saved; never stored.</summary>
    internal string? ClearSecret { get; set; }
}

/// <summary>A client request id with the HMAC of what was asked and the answer that was given.</summary>
public sealed class ClientRequest
{
    public required string Requester { get; init; }

    public required string ClientRequestId { get; init; }

    /// <summary>The answer as JSON: a value or errors.</summary>
    public string? Answer { get; set; }

    public string? Outcome { get; set; }
}

internal static class PlatformTables
{
    public const string Schema = "platform";

    /// <summary>Maps the platform's tables into a module's context, so that one save is one batch.</summary>
    public static void Map(ModelBuilder model)
    {
        model.Entity<AuditEntry>(e =>
        {
            e.ToTable("audit_entries", Schema);
            e.HasKey(x => new { x.At, x.Id });
        });
        model.Entity<OutboxRow>(e =>
        {
            e.ToTable("outbox", Schema);
            e.HasKey(x => x.Id);
            e.Property(x => x.Language).HasConversion(l => l == Language.Fr ? "fr" : "en", s => s == "fr" ? Language.Fr : Language.En);
            e.Property(x => x.Model).HasColumnType("jsonb");
            e.Ignore(x => x.ClearSecret);
        });
        model.Entity<ClientRequest>(e =>
        {
            e.ToTable("client_requests", Schema);
            e.HasKey(x => new { x.Requester, x.ClientRequestId });
            e.Property(x => x.Answer).HasColumnType("jsonb");
        });
        model.Entity<Proposal>(e => e.ToTable("proposals", Schema));
    }
}
