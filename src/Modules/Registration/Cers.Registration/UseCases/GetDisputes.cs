using Cers.GraphQL;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases;

/// <summary>The account's designation cases, newest first.</summary>
/// <param name="OpenOnly">Only the one that is open, if any.</param>
/// <param name="Number">Only this one.</param>
[Permission(RegistrationPermissions.DisputeDesignation), InWords("View the disputes of the designation", "Consulter les contestations de la désignation")]
internal sealed record GetDisputes(AccountId Account, bool OpenOnly, string? Number, PageRequest Page) : IQuery<Page<Dispute>>, IAccountMessage;

/// <summary>A dispute of the account's designation, as its owners and proxies see it.</summary>
/// <param name="Number">The case number, CAS-YYYY-NNNNNN.</param>
/// <param name="Disputed">What the account was when the dispute was opened.</param>
/// <param name="DueDate">The last day on which the agency decides, as things stand; null while the clock stands still, and once it is decided.</param>
/// <param name="AnswerBy">The last day for your answer, while a question waits for it; afterwards it is decided on the file.</param>
/// <param name="BusinessDaysLeft">What is left for the decision when your answer comes, while a question waits for it.</param>
/// <param name="ReopenBy">The last day on which you can have it reopened; null when you cannot.</param>
/// <param name="MayWithdraw">Nobody works on it yet: you can take it back.</param>
/// <param name="Evidence">What the system itself knew when it was opened.</param>
[ObjectType("DesignationCase")]
internal sealed record Dispute(
    [property: GraphQLIgnore] Guid Id,
    string Number,
    CaseState State,
    BusinessDesignation Disputed,
    DisputeGround Ground,
    string Statement,
    DateTimeOffset OpenedAt,
    DateOnly? DueDate,
    DateOnly? AnswerBy,
    int? BusinessDaysLeft,
    DateOnly? ReopenBy,
    bool MayWithdraw,
    CaseEvidence Evidence,
    IReadOnlyList<DisputeMessage> Messages,
    IReadOnlyList<DisputeDecision> Decisions);

/// <param name="FromAgency">A question of the agency; else what you said.</param>
internal sealed record DisputeMessage(DateTimeOffset At, bool FromAgency, string Text);

/// <param name="Reason">In your language of the request.</param>
/// <param name="Letter">As it was sent, in the language of the business.</param>
internal sealed record DisputeDecision(CaseDecision Decision, DateTimeOffset DecidedAt, LocalizedText Reason, CaseLetter Letter);

internal sealed class GetDisputesHandler(RegistrationDbContext db) : IRequestHandler<GetDisputes, Result<Page<Dispute>>>
{
    public async Task<Result<Page<Dispute>>> Handle(GetDisputes request, CancellationToken ct)
    {
        var cases = db.Cases.AsNoTracking();
        if (request.OpenOnly)
        {
            cases = cases.Where(c => EF.Constant(DesignationCase.OpenStates).Contains(c.State));
        }

        if (request.Number is { } number)
        {
            cases = cases.Where(c => c.Number == number);
        }

        var page = await cases.AsSingleQuery().PageAsync(
            request.Page,
            c => c.OpenedAt,
            c => c.Id,
            c => new Row(
                c,
                db.CaseMessages.Where(m => m.CaseId == c.Id).OrderBy(m => m.At).ThenBy(m => m.Id).ToList(),
                db.CaseDecisions.Where(d => d.CaseId == c.Id).OrderBy(d => d.DecidedAt).ToList()),
            row => new Keyset(row.Case.OpenedAt, row.Case.Id),
            newestFirst: true,
            ct);
        return page.IsSuccess ? page.Value.Select(r => r.Told()) : page.As<Page<Dispute>>();
    }

    private sealed record Row(DesignationCase Case, IReadOnlyList<CaseMessageEntry> Messages, IReadOnlyList<CaseDecisionEntry> Decisions)
    {
        public Dispute Told()
        {
            var due = Case.DueAt is { } end ? CaseClock.DayOf(end) : (DateOnly?)null;
            return new(
                Case.Id,
                Case.Number,
                Case.State,
                Case.Designation,
                Case.Ground,
                Case.Statement,
                Case.OpenedAt,
                DesignationCase.RunningStates.Contains(Case.State) ? due : null,
                Case.State == CaseState.AwaitingClient ? due : null,
                Case.DaysLeft,
                Case is { State: CaseState.Decided, WasReopened: false } ? due : null,
                Case.State == CaseState.Open,
                Case.Evidence,
                [.. Messages.Select(m => new DisputeMessage(m.At, m.FromStaff, m.Text))],
                [.. Decisions.Select(d => new DisputeDecision(d.Decision, d.DecidedAt, new(d.ReasonEn, d.ReasonFr), d.Letter))]);
        }
    }
}
