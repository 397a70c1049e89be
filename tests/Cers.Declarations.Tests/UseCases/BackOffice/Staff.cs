using Cers.Declarations.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;

namespace Cers.Declarations.Tests.UseCases.BackOffice;

/// <summary>How tests of staff's use cases look, and what the trail says of it.</summary>
internal static class Staff
{
    public static readonly WhyLooked Why = new(LookPurpose.Compliance, "campaign 2026-14");

    /// <summary>The last thirty days.</summary>
    public static DeclarationCriteria Recent(CersApp app) => new(OttawaTime.Today(app.Clock).AddDays(-29), OttawaTime.Today(app.Clock));

    /// <summary>The codes and paths of a refusal; none when it was done.</summary>
    public static async Task<IReadOnlyList<string>> CodesAsync<T>(this CersApp app, Actor actor, IMessage<T> message)
    {
        var answer = await app.Door.SendAsync(actor, message, CancellationToken.None);
        return [.. answer.Errors.Select(e => $"{e.Code} {e.Path}".TrimEnd())];
    }

    /// <summary>The newest entry about a message: outcome, subject, reason, account.</summary>
    public static Task<string?> EntryAsync(this CersApp app, string message, string subject) => app.Database.ScalarAsync<string?>(
        "select outcome || '|' || reason || '|' || coalesce(account_id::text, '') from platform.audit_entries where message = $1 and subject = $2 order by at desc limit 1",
        message, subject);
}
