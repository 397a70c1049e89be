using System.Diagnostics;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Audit;
using Cers.ModuleKit.Data;
using Npgsql;
using NpgsqlTypes;

namespace Cers.ModuleKit.Messages;

/// <summary>Makes audit entries. Those of a command that ran are saved with its changes; a denial or a crash gets a transaction of its own.</summary>
internal sealed class AuditLog(NpgsqlDataSource database, DenialLimit denials, TimeProvider clock)
{
    public AuditEntry Entry(MessageScope scope, MessageScope.Frame frame, string outcome, IReadOnlyList<Error>? errors) =>
        new()
        {
            Id = frame.Id,
            At = clock.GetUtcNow(),
            Message = frame.Traits.Name,
            Outcome = outcome,
            Actor = scope.Actor.Key,
            Session = scope.Actor.Session,
            Role = scope.AccountRole?.ToString() ?? RoleOf(scope.Actor),
            AccountId = scope.Account,
            Channel = scope.Actor.Channel.ToString(),
            Parent = frame.Parent?.Id,
            Subject = frame.Subject,
            Reason = frame.Reason,
            Codes = CodesOf(errors ?? []),
            TraceId = Activity.Current?.TraceId.ToString(),
        };

    /// <summary>A machine client acts by leave of whoever registered it.</summary>
    private static string? RoleOf(Actor actor) =>
        actor.Machine is { } machine ? $"Machine of {machine.MadeBy}" : actor.IsStaff ? string.Join(' ', actor.StaffRoles.Order()) : null;

    public static string[] CodesOf(IEnumerable<Error> errors) => [.. errors.Select(e => e.Code).Distinct(StringComparer.Ordinal)];

    /// <summary>A denial is an entry, up to some a minute for an actor and a message; the others are counted and told by one entry.</summary>
    public Task DeniedAsync(MessageScope scope, MessageScope.Frame frame, Error denial, CancellationToken ct)
    {
        var entry = Entry(scope, frame, "denied", [denial]);
        return denials.Admits(entry) ? WriteAsync(scope, entry, ct) : Task.CompletedTask;
    }

    public Task RefusedBeforeBeginAsync(MessageScope scope, MessageScope.Frame frame, IReadOnlyList<Error> errors, CancellationToken ct) =>
        frame.Traits.IsCommand ? WriteAsync(scope, Entry(scope, frame, "refused", errors), ct) : Task.CompletedTask;

    public Task FailedAsync(MessageScope scope, MessageScope.Frame frame) => WriteAsync(scope, Entry(scope, frame, "failed", null), CancellationToken.None);

    /// <summary>A member of staff reads a client's data: no entry, no answer.</summary>
    public Task ViewedAsync(MessageScope scope, MessageScope.Frame frame, CancellationToken ct) => WriteAsync(scope, Entry(scope, frame, "viewed", null), ct);

    /// <summary>At once, in a transaction of its own; inside a command's with that, which has the only connection that the message may hold.</summary>
    private Task WriteAsync(MessageScope scope, AuditEntry entry, CancellationToken ct)
    {
        if (!scope.InTransaction)
        {
            return WriteAsync(entry, ct);
        }

        scope.Entries.Add(entry);
        return Task.CompletedTask;
    }

    public async Task WriteAsync(AuditEntry entry, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            insert into platform.audit_entries
                (id, at, message, outcome, actor, session, role, account_id, channel, parent, subject, reason, codes, trace_id, count)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
            """);
        var p = command.Parameters;
        p.Add(new() { Value = entry.Id });
        p.Add(new() { Value = entry.At });
        p.Add(new() { Value = entry.Message });
        p.Add(new() { Value = entry.Outcome });
        p.Add(new() { Value = entry.Actor });
        p.Add(Optional(entry.Session, NpgsqlDbType.Uuid));
        p.Add(Optional(entry.Role, NpgsqlDbType.Text));
        p.Add(Optional(entry.AccountId?.Value, NpgsqlDbType.Uuid));
        p.Add(new() { Value = entry.Channel });
        p.Add(Optional(entry.Parent, NpgsqlDbType.Uuid));
        p.Add(Optional(entry.Subject, NpgsqlDbType.Text));
        p.Add(Optional(entry.Reason, NpgsqlDbType.Text));
        p.Add(new() { Value = entry.Codes });
        p.Add(Optional(entry.TraceId, NpgsqlDbType.Text));
        p.Add(Optional(entry.Count, NpgsqlDbType.Integer));
        await command.ExecuteNonQueryAsync(ct);
    }

    private static NpgsqlParameter Optional(object? value, NpgsqlDbType type) => new() { Value = value ?? DBNull.Value, NpgsqlDbType = type };
}
