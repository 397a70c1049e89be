using Cers.Declarations.Checks;
using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Declarations.Domain;
using Cers.Declarations.Domain.Document;
using Cers.Declarations.Domain.Rules;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Messages;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.UseCases;

/// <summary>
/// Amends a submitted declaration, from an amendment in work (which it consumes) or as given: a later version under the same number. Judged by every rule of a
/// submission and those of an amendment; refused when somebody changed the declaration since the version that was seen. One that has left the online history is amended by
/// the owner or a proxy only, and comes back to the history for a time.
/// </summary>
[Permission(DeclarationsPermissions.Change), InWords("Amend a declaration", "Modifier une déclaration")]
internal sealed record AmendDeclaration(
    AccountId Account,
    string? ClientRequestId,
    ProofOfReport ProofOfReport,
    int Version,
    string? Reason,
    string? Explanation,
    Guid? Draft,
    int? DraftVersion,
    DeclarationContent? Declaration,
    IReadOnlyList<Acknowledgement> Acknowledgements)
    : ICommand<SubmittedDeclaration>, IAccountMessage, IClientRequest;

internal sealed class AmendDeclarationValidator : AbstractValidator<AmendDeclaration>
{
    public AmendDeclarationValidator()
    {
        RuleFor(m => m).IsOneSource(m => m.Draft, m => m.DraftVersion, m => m.Declaration);
        RuleFor(m => m.Explanation).IsExplanation();
        RuleFor(m => m.Acknowledgements).AreAcknowledgements();
    }
}

internal sealed class AmendDeclarationHandler(DeclarationsDbContext db, MessageScope scope, ChangeChecks checks, DatedSettings settings, TimeProvider clock)
    : IRequestHandler<AmendDeclaration, Result<SubmittedDeclaration>>
{
    public async Task<Result<SubmittedDeclaration>> Handle(AmendDeclaration request, CancellationToken ct)
    {
        if (await db.LockDeclarationAsync(request.Account, request.ProofOfReport, ct) is not { } declaration)
        {
            return new NotAllowed();
        }

        scope.Concerns("declaration", declaration.Id.ToString());
        Draft? draft = null;
        if (request.Draft is { } id)
        {
            var locked = await db.LockDraftAsync(request.Account, id, request.DraftVersion!.Value, ct);
            if (!locked.IsSuccess)
            {
                return locked.As<SubmittedDeclaration>();
            }

            draft = locked.Value;
            if (draft.Amends != declaration.ProofOfReport)
            {
                return new NotAllowed();
            }
        }

        // A draft that started from an earlier version would undo what was amended since: as if no version had been seen.
        var seen = draft is null || draft.AmendsVersion == request.Version ? request.Version : 0;
        var (before, now) = (await db.NewestAsync(declaration, ct), clock.GetUtcNow());
        var change = new Change(
            ChangeKind.Amend, declaration, before.Content, seen, request.Reason, request.Explanation.AsGiven(), now,
            settings.Int("declaration.amendmentWindowDays", OttawaTime.DateOf(now)));
        var judged = await checks.JudgeAsync(change, draft?.Content ?? request.Declaration!, request.Acknowledgements, ct);
        if (!judged.IsSuccess)
        {
            return judged.As<SubmittedDeclaration>();
        }

        var most = settings.Int("history.maxReports", OttawaTime.DateOf(now));
        var left = await db.HasLeftHistoryAsync(declaration, most, ct);
        if (left && !checks.MayChangeLate())
        {
            return ChangeChecks.OutOfHistory();
        }

        if (draft is not null)
        {
            // The draft may have been all that kept the report.
            await db.Drafts.Where(d => d.AccountId == draft.AccountId && d.Id == draft.Id).ExecuteDeleteAsync(ct);
            left = left || await db.HasLeftHistoryAsync(declaration, most, ct);
        }

        if (left)
        {
            await db.BringBackAsync(declaration, now, ct);
        }

        return await AmendAsync(change, judged.Value, ct);
    }

    private async Task<SubmittedDeclaration> AmendAsync(Change change, JudgedChange judged, CancellationToken ct)
    {
        var (declaration, from, judgement) = (change.Declaration, change.Declaration.Status, judged.Judgement);
        var timesChange = judgement.Changes.Any(c => Deadline.DependsOn(c.Element));
        declaration.Amend(judgement, timesChange ? Deadline.Of(judgement, settings.Int).LateByMinutes : null);
        var version = DeclarationVersion.Of(declaration, judgement.Content, judged.Findings, judged.Acknowledgements, change.At);
        db.Versions.Add(version);
        db.StatusHistory.Add(StatusEvent.Changed(change, from, scope.Actor.FilerName(), scope.Actor.Channel, judged.Acknowledgements));
        await db.Lines.Where(l => l.ReceivedOn == declaration.ReceivedOn && l.DeclarationId == declaration.Id).ExecuteDeleteAsync(ct);
        await db.ForgetAsync(declaration, ct);
        db.Marks.AddRange(MarkRow.Of(declaration, judgement));
        db.Prices.AddRange(PriceRow.Of(declaration, judgement));
        db.Lines.AddRange(judgement.Lines.Select(line => LineRow.Of(declaration, line)));
        scope.Publish(new DeclarationAmended(
            declaration.AccountId, declaration.ReceivedOn, declaration.Id, declaration.Version, scope.Actor.Person, scope.Actor.Channel));
        return new SubmittedDeclaration(declaration.AccountId, declaration.ReceivedOn, declaration.Id) { Saved = new SavedDeclaration(declaration, version) };
    }
}
