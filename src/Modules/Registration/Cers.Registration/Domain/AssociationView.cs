using System.Linq.Expressions;
using Cers.GraphQL;
using Cers.Kernel;
using Cers.Registration.Contracts;
using Cers.Registration.Data;

namespace Cers.Registration.Domain;

/// <summary>The association of a customs service provider with a client, as both sides see it.</summary>
/// <param name="ConsentDueAt">Until when the client's owner or proxy may agree online; null when a signed consent was sent.</param>
/// <param name="ApplicationNumber">The application by which it was asked for: EXP-YYYY-NNNNNN.</param>
/// <param name="EndedAt">When it ended or was refused.</param>
/// <param name="History">What happened, oldest first.</param>
[ObjectType("ClientAssociation")]
internal sealed record AssociationView(
    [property: ID] Guid Id,
    AssociationState State,
    AssociatedBusiness Provider,
    AssociatedBusiness Client,
    DateTimeOffset AskedAt,
    DateTimeOffset? ConsentDueAt,
    DateTimeOffset? ConsentedAt,
    DateTimeOffset? ActiveSince,
    DateTimeOffset? EndedAt,
    AssociationSide? EndedBy,
    string? EndReason,
    string ApplicationNumber,
    IReadOnlyList<AssociationViewEvent> History)
{
    public static Expression<Func<AccountAssociation, AssociationView>> In(RegistrationDbContext db) => a => new AssociationView(
        a.Id,
        a.State,
        new AssociatedBusiness(a.CspBusinessNumber, a.CspName),
        new AssociatedBusiness(a.ClientBusinessNumber, a.ClientName),
        a.AskedAt,
        a.ConsentDueAt,
        a.ConsentedAt,
        a.ActiveSince,
        a.EndedAt,
        a.EndedBy,
        a.EndReason,
        db.Applications.Where(p => p.Id == a.ApplicationId).Select(p => p.Number).First(),
        db.AssociationHistory.Where(h => h.AssociationId == a.Id).OrderBy(h => h.At).ThenBy(h => h.Id)
            .Select(h => new AssociationViewEvent(h.At, h.Kind, h.State, h.Side, h.Reason)).ToList());
}

/// <summary>One side of an association.</summary>
internal sealed record AssociatedBusiness(BusinessNumber BusinessNumber, string Name);

/// <summary>One thing that happened to an association; who did it is told by side, not by person.</summary>
[ObjectType("ClientAssociationEvent")]
internal sealed record AssociationViewEvent(DateTimeOffset At, AssociationEvent Kind, AssociationState State, AssociationSide Side, string? Reason);
