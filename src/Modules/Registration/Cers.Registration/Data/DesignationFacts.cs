using Cers.Declarations.Contracts;
using Cers.Kernel;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.Data;

/// <summary>What the system itself knows of a designation: how the business was accepted, and what it has done since.</summary>
internal sealed class DesignationFacts(RegistrationDbContext db, IMediator mediator, TimeProvider clock)
{
    private const int CountedAssociations = 1000;

    private static readonly AssociationState[] LiveAssociations =
        [AssociationState.Requested, AssociationState.AwaitingConsent, AssociationState.Active, AssociationState.Suspended];

    /// <summary>Two trips: what lies here, and what Declarations knows.</summary>
    public async Task<KnownDesignation> OfAsync(AuthorizationId id, CancellationToken ct)
    {
        // Joined by their keys: asked for with FirstOrDefault, every row of the table is numbered first.
        var own = await (
            from a in db.Authorizations.AsNoTracking().AsSingleQuery()
            where a.AuthorizationId == id
            from f in db.Applications.Where(f => f.Id == a.AllocatedFor).DefaultIfEmpty()
            from i in db.ActivationIds.Where(i => i.Id == a.AllocatedFor).DefaultIfEmpty()
            select new Own(
                a.HeldBy!.Value,
                a.BusinessNumber,
                a.LegalName,
                a.Designation,
                db.Designations.Where(d => d.AuthorizationId == a.AuthorizationId).OrderBy(d => d.At).ThenBy(d => d.Id).ToList(),
                db.OneTimeIds.Where(o => o.AuthorizationId == a.AuthorizationId).OrderBy(o => o.AllocatedAt).ToList(),
                db.Associations.Where(s => s.CspAccount == a.HeldBy && EF.Constant(LiveAssociations).Contains(s.State)).Take(CountedAssociations).Count(),
                f == null ? null : new Applied(f.Number, f.ReceivedAt, f.Form),
                i == null ? null : new ReportedInCaed(i.Designation, i.IssuedAt))).SingleAsync(ct);
        var now = clock.GetUtcNow();
        var since = OttawaTime.DateOf(now).AddMonths(-CaseEvidence.Months);
        var filed = (await mediator.Send(new GetFilingEvidence(own.Account, own.BusinessNumber, [.. own.OneTimeIds.Select(o => o.Id)], since), ct)).Value;
        var evidence = new CaseEvidence(
            own.History[0].Origin,
            own.History[0].Designation,
            own.Form?.Form.ProvidesServices,
            filed.FiledOwn,
            filed.ExportersFiledFor,
            filed.OneTimeSubmissions,
            own.Associations,
            since,
            now);
        return new KnownDesignation(
            own.Account,
            id,
            own.BusinessNumber,
            own.LegalName,
            own.Designation,
            own.OneTimeIds.SingleOrDefault(o => o.RevokedAt is null)?.Id,
            [.. own.History.Select(Told)],
            own.Form is { } form ? new FormSaid(form.Number, form.ReceivedAt, form.Form.ProvidesServices, form.Form.CspUsed) : null,
            own.Form?.Form.Language,
            own.Caed,
            evidence);
    }

    public static DesignationChange Told(DesignationEntry entry) =>
        new(entry.Designation, entry.Origin, entry.At, entry.ReasonEn is null ? null : new(entry.ReasonEn, entry.ReasonFr!), entry.CaseNumber);

    private sealed record Applied(string Number, DateTimeOffset ReceivedAt, ApplicationForm Form);

    private sealed record Own(
        AccountId Account,
        BusinessNumber BusinessNumber,
        string LegalName,
        BusinessDesignation Designation,
        IReadOnlyList<DesignationEntry> History,
        IReadOnlyList<OneTimeId> OneTimeIds,
        int Associations,
        Applied? Form,
        ReportedInCaed? Caed);
}

/// <param name="Language">Of the form; null for a former CAED client.</param>
internal sealed record KnownDesignation(
    AccountId Account,
    AuthorizationId AuthorizationId,
    BusinessNumber BusinessNumber,
    string LegalName,
    BusinessDesignation Designation,
    AuthorizationId? OneTimeId,
    IReadOnlyList<DesignationChange> History,
    FormSaid? Form,
    Language? Language,
    ReportedInCaed? Caed,
    CaseEvidence Evidence)
{
    public bool MayBeRestored => DesignationRules.MayBeRestored(Designation, Evidence);
}
