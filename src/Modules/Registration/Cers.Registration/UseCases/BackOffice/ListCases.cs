using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class ListCasesValidator : AbstractValidator<ListCases>
{
    public ListCasesValidator() =>
        RuleFor(m => m.Text).MaximumLength(100).Says("registration.case_search_too_long", "Search for at most 100 characters.", "Cherchez au plus 100 caractères.");
}

internal sealed class ListCasesHandler(RegistrationDbContext db, MessageScope scope, BusinessDays days, TimeProvider clock) : IRequestHandler<ListCases, Result<Page<CaseRow>>>
{
    public async Task<Result<Page<CaseRow>>> Handle(ListCases request, CancellationToken ct)
    {
        scope.AcrossAccounts(CaseErrors.StaffWork);
        var cases = Matching(request.Text?.Trim());
        var open = request.State is null || DesignationCase.OpenStates.Contains(request.State.Value);

        // Constants, so that the partial indexes serve.
        cases = open ? cases.Where(c => EF.Constant(DesignationCase.OpenStates).Contains(c.State)) : cases;
        cases = request.State is { } state ? cases.Where(c => c.State == EF.Constant(state)) : cases;
        var me = scope.Actor.Person;
        cases = request.Assignment switch
        {
            CaseAssignment.Mine => cases.Where(c => c.AssigneeId == me),
            CaseAssignment.Nobody => cases.Where(c => c.AssigneeId == null),
            _ => cases,
        };
        cases = Late(cases, request.Late);
        var page = await cases.PageAsync(
            request.Page,
            open ? c => c.DueAt!.Value : c => c.OpenedAt,
            c => c.Id,
            c => new Listed(c.Id, c.Number, c.LegalName, c.BusinessNumber, c.Designation, c.Ground, c.State, c.OpenedAt, c.DueAt, c.AssigneeName),
            row => new Keyset(open ? row.DueAt!.Value : row.OpenedAt, row.Id),
            newestFirst: !open,
            ct);
        var today = OttawaTime.Today(clock);
        return page.IsSuccess ? page.Value.Select(row => row.ToRow(today, days)) : page.As<Page<CaseRow>>();
    }

    /// <summary>By the beginning of what was typed: a case number, a business number, a legal name; or an authorization ID.</summary>
    private IQueryable<DesignationCase> Matching(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return db.Cases.AsNoTracking();
        }

        var compact = text.Replace(" ", string.Empty, StringComparison.Ordinal).ToUpperInvariant();
        if (AuthorizationId.TryParse(compact, out var id))
        {
            return db.Cases.AsNoTracking().Where(c => c.AuthorizationId == id);
        }

        var (number, name) = (Beginning(compact), Beginning(text.ToLowerInvariant()));
        var found = compact.StartsWith("CAS", StringComparison.Ordinal)
            ? db.Cases.FromSql($"select * from registration.cases where number like {number}")
            : char.IsAsciiDigit(compact[0])
                ? db.Cases.FromSql($"select * from registration.cases where business_number like {number}")
                : db.Cases.FromSql($"select * from registration.cases where lower(legal_name) like {name}");
        return found.AsNoTracking();
    }

    private static string Beginning(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";

    /// <summary>Only where staff's clock runs.</summary>
    private IQueryable<DesignationCase> Late(IQueryable<DesignationCase> cases, CaseLateness? late)
    {
        var now = clock.GetUtcNow();
        var soon = CaseClock.After(now, 1, days);
        return late switch
        {
            CaseLateness.Overdue => cases.Where(c => EF.Constant(DesignationCase.RunningStates).Contains(c.State) && c.DueAt <= now),
            CaseLateness.Soon => cases.Where(c => EF.Constant(DesignationCase.RunningStates).Contains(c.State) && c.DueAt > now && c.DueAt <= soon),
            _ => cases,
        };
    }

    private sealed record Listed(
        Guid Id,
        string Number,
        string LegalName,
        BusinessNumber BusinessNumber,
        BusinessDesignation Designation,
        DisputeGround Ground,
        CaseState State,
        DateTimeOffset OpenedAt,
        DateTimeOffset? DueAt,
        string? AssigneeName)
    {
        public CaseRow ToRow(DateOnly today, BusinessDays days) => new(
            Number,
            LegalName,
            BusinessNumber,
            Designation,
            Ground,
            State,
            OpenedAt,
            DueAt is { } due ? CaseClock.DayOf(due) : null,
            CaseClock.Colour(State, DueAt, today, days),
            AssigneeName);
    }
}
