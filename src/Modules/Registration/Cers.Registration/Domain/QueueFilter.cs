using Cers.Kernel;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.Domain;

/// <summary>What the queue is narrowed to. States are constants, so that the partial indexes serve.</summary>
internal sealed record QueueFilter(ListApplications Asked, PersonId? Me, DateOnly Today, BusinessDays Days)
{
    public IQueryable<ExporterApplication> Of(IQueryable<ExporterApplication> query)
    {
        query = Asked.State is { } state
            ? query.Where(a => a.State == EF.Constant(state))
            : query.Where(a => EF.Constant(ExporterApplication.WaitingStates).Contains(a.State));
        if (Asked.AssignedToMe)
        {
            var me = Me;
            query = query.Where(a => a.AssigneeId == me);
        }
        else if (Asked.Unassigned)
        {
            query = query.Where(a => a.AssigneeId == null);
        }

        if (Asked.Language is { } language)
        {
            query = query.Where(a => a.Language == language);
        }

        return Searched(Received(Coloured(query)));
    }

    /// <summary>As <see cref="ServiceClock"/> colours: a due date is a business day, or lies between two.</summary>
    private IQueryable<ExporterApplication> Coloured(IQueryable<ExporterApplication> query)
    {
        if (Asked.Colour is not { } colour)
        {
            return query;
        }

        var (today, green) = (Today, Days.Add(Today, 2));
        query = query.Where(a => EF.Constant(ExporterApplication.RunningStates).Contains(a.State));
        return colour switch
        {
            ClockColour.Red => query.Where(a => a.DueDate < today),
            ClockColour.Amber => query.Where(a => a.DueDate >= today && a.DueDate < green),
            _ => query.Where(a => a.DueDate >= green),
        };
    }

    private IQueryable<ExporterApplication> Received(IQueryable<ExporterApplication> query)
    {
        if (Asked.ReceivedFrom is { } from)
        {
            var start = OttawaTime.EndOf(from.AddDays(-1));
            query = query.Where(a => a.ReceivedAt >= start);
        }

        if (Asked.ReceivedTo is { } to)
        {
            var end = OttawaTime.EndOf(to);
            query = query.Where(a => a.ReceivedAt < end);
        }

        return query;
    }

    private IQueryable<ExporterApplication> Searched(IQueryable<ExporterApplication> query)
    {
        if (string.IsNullOrWhiteSpace(Asked.Search))
        {
            return query;
        }

        var text = Asked.Search.Trim();
        var (exact, lower) = (Like(text.ToUpperInvariant()), Like(text.ToLowerInvariant()));
        var digits = Like(text.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant());
        return query.Where(a =>
            EF.Functions.Like(a.Number, exact, "\\")
            || EF.Functions.Like((string)(object)a.BusinessNumber, digits, "\\")
            || EF.Functions.Like(a.Email, lower, "\\")
            || EF.Functions.Like(a.LegalName.ToLower(), lower, "\\"));
    }

    /// <summary>What people type is text, not a pattern.</summary>
    private static string Like(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";
}
