using System.Linq.Expressions;
using Cers.Kernel;
using Cers.Messaging.Operations;
using Cers.ModuleKit.Data;

namespace Cers.ModuleKit.Audit;

/// <summary>What a search of the trail and its export have in common: which entries, and what is told of them.</summary>
internal static class AuditQuery
{
    public static readonly Expression<Func<AuditEntry, AuditRow>> Row = e => new AuditRow(
        e.Id, e.At, e.Message, e.Outcome, e.Actor, e.Role, e.AccountId, e.Channel, e.Subject, e.Reason, e.Codes, e.Session, e.Parent, e.TraceId, e.Count ?? 1);

    /// <summary>Each condition stands alone in front of an index that time follows; days are Ottawa's.</summary>
    public static IQueryable<AuditEntry> Matching(this IQueryable<AuditEntry> entries, AuditFilter filter)
    {
        if (filter.Account is { } account)
        {
            entries = entries.Where(e => e.AccountId == account);
        }

        if (Given(filter.Actor) is { } actor)
        {
            entries = entries.Where(e => e.Actor == actor);
        }

        if (Given(filter.Subject) is { } subject)
        {
            entries = entries.Where(e => e.Subject == subject);
        }

        if (Given(filter.Message) is { } message)
        {
            entries = entries.Where(e => e.Message == message);
        }

        if (filter.From is { } from)
        {
            var start = OttawaTime.EndOf(from.AddDays(-1));
            entries = entries.Where(e => e.At >= start);
        }

        if (filter.To is { } to)
        {
            var end = OttawaTime.EndOf(to);
            entries = entries.Where(e => e.At < end);
        }

        return entries;
    }

    /// <summary>What is wrong with the days; null when nothing is.</summary>
    public static Error? Fault(AuditFilter filter) => filter switch
    {
        { From: { } from } when !IsPossible(from) => NoDay("from"),
        { To: { } to } when !IsPossible(to) => NoDay("to"),
        { From: { } from, To: { } to } when from > to => new InvalidInput(
            "audit.days_reversed", new LocalizedText("The last day is before the first.", "Le dernier jour précède le premier."), "to"),
        _ => null,
    };

    private static bool IsPossible(DateOnly day) => day.Year is >= 2000 and < 2200;

    private static InvalidInput NoDay(string path) => new(
        "audit.day_not_possible", new LocalizedText("No entry can be of that day.", "Aucune inscription ne peut être de ce jour."), path);

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
