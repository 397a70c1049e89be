using System.Text.Json.Serialization;
using Cers.Declarations.Checks;
using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Declarations.Domain;
using Cers.Declarations.Domain.Document;
using Cers.Declarations.Domain.Rules;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using FluentValidation;
using MediatR;

namespace Cers.Declarations.UseCases;

/// <summary>
/// Submits a declaration, from a draft (which it consumes) or as given, and gets its proof-of-report number. Refused with every error that the
/// rules find, and with what they want verified and nobody acknowledged.
/// </summary>
[Permission(DeclarationsPermissions.Submit), InWords("Submit a declaration", "Soumettre une déclaration")]
internal sealed record SubmitDeclaration(
    AccountId Account, string? ClientRequestId, Guid? Draft, int? DraftVersion, DeclarationContent? Declaration, IReadOnlyList<Acknowledgement> Acknowledgements)
    : ICommand<SubmittedDeclaration>, IAccountMessage, IClientRequest
{
    /// <summary>When the request arrived; no part of what a client repeats.</summary>
    [JsonIgnore]
    public DateTimeOffset? ReceivedAt { get; init; }
}

/// <summary>An accepted declaration. Its number is read from what was saved, or by its key when the answer is told again.</summary>
internal sealed record SubmittedDeclaration(AccountId Account, DateOnly ReceivedOn, Guid Id)
{
    [JsonIgnore]
    public SavedDeclaration? Saved { get; init; }
}

internal sealed record SavedDeclaration(Declaration Declaration, DeclarationVersion Version);

internal sealed class SubmitDeclarationValidator : AbstractValidator<SubmitDeclaration>
{
    public SubmitDeclarationValidator()
    {
        RuleFor(m => m).IsOneSource(m => m.Draft, m => m.DraftVersion, m => m.Declaration);
        RuleFor(m => m.Acknowledgements).AreAcknowledgements();
    }
}

/// <summary>
/// Asks for the filing rights while nothing is locked, so that they are in memory for the rules: the account's and, of a customs service provider, those of all its
/// clients, whichever of them a draft turns out to be for.
/// </summary>
internal sealed class KnowFilingRights(IMediator mediator) : IPrepare<SubmitDeclaration>, IPrepare<AmendDeclaration>, IPrepare<VoidDeclaration>,
    IPrepare<ProcessBulkChunk>
{
    // Asked for any number, the list of all clients is in memory.
    private static readonly BusinessNumber Anybody = BusinessNumber.Parse("100000009RM9999");

    public Task PrepareAsync(SubmitDeclaration message, CancellationToken ct) => AskAsync(message.Account, ct);

    public Task PrepareAsync(AmendDeclaration message, CancellationToken ct) => AskAsync(message.Account, ct);

    public Task PrepareAsync(VoidDeclaration message, CancellationToken ct) => AskAsync(message.Account, ct);

    public Task PrepareAsync(ProcessBulkChunk message, CancellationToken ct) => AskAsync(message.Account, ct);

    private async Task AskAsync(AccountId account, CancellationToken ct)
    {
        var rights = await mediator.Send(new GetFilingRights(account), ct);
        if (rights is { IsSuccess: true, Value.Designation: BusinessDesignation.CustomsServiceProvider })
        {
            await mediator.Send(new MayFileFor(account, Anybody), ct);
        }
    }
}

internal sealed class SubmitDeclarationHandler(
    DeclarationsDbContext db, MessageScope scope, SubmittedDraft named, DeclarationChecks checks, TimeProvider clock)
    : IRequestHandler<SubmitDeclaration, Result<SubmittedDeclaration>>
{
    public async Task<Result<SubmittedDeclaration>> Handle(SubmitDeclaration request, CancellationToken ct)
    {
        Draft? draft = null;
        if (request.Draft is not null)
        {
            var locked = named.Draft.AsSeen(request.DraftVersion!.Value);
            if (!locked.IsSuccess)
            {
                return locked.As<SubmittedDeclaration>();
            }

            draft = locked.Value;
            if (draft.Amends is not null)
            {
                return new Conflict(
                    "declarations.draft_amends",
                    new LocalizedText("This draft amends a declaration: submit it as an amendment.", "Cette ébauche modifie une déclaration : soumettez-la comme modification."),
                    "source.draft");
            }
        }

        var judged = await checks.JudgeAsync(request.Account, draft?.Content ?? request.Declaration!, request.ReceivedAt ?? clock.GetUtcNow(), ct);
        if (!judged.IsSuccess)
        {
            return judged.As<SubmittedDeclaration>();
        }

        var findings = judged.Value.Findings;
        if (RuleSet.Blocking(findings, request.Acknowledgements) is { Count: > 0 } blocking)
        {
            return Result<SubmittedDeclaration>.Refused([.. judged.Value.Filer(request.Account).Reads(blocking).Select(f => f.ToViolation())]);
        }

        return Accept(request, judged.Value, draft);
    }

    private SubmittedDeclaration Accept(SubmitDeclaration request, Judgement judged, Draft? draft)
    {
        var accepted = Acceptance.Of(judged, request.Acknowledgements, request.Account, scope.Actor.Channel, scope.Actor.FilerName(), clock.GetUtcNow());
        accepted.AddTo(db);
        var declaration = accepted.Declaration;
        if (draft is not null)
        {
            db.Drafts.Remove(draft);
        }

        scope.Concerns("declaration", declaration.Id.ToString());
        scope.Publish(new DeclarationSubmitted(request.Account, declaration.ReceivedOn, declaration.Id, scope.Actor.Person, declaration.Channel));
        return new SubmittedDeclaration(request.Account, declaration.ReceivedOn, declaration.Id) { Saved = new SavedDeclaration(declaration, accepted.Version) };
    }
}
