using Cers.Declarations.Contracts;
using Cers.Declarations.UseCases;
using Cers.GraphQL;
using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Declarations.GraphQL;

[MutationType]
internal static class DeclarationMutations
{
    /// <summary>Saves a declaration in work, complete or not: a new draft, or the next version of one. Refused when somebody saved it since the version you saw.</summary>
    [Authorize(DeclarationsPermissions.EditDrafts)]
    [Error<InvalidInput>, Error<NotAllowed>, Error<Conflict>, Error<RequestIdReused>]
    public static async Task<Result<DraftDetails>> SaveDraftAsync(SaveDraftInput input, IDoor door, CancellationToken ct)
    {
        var saved = await door.SendAsync(new SaveDraft(input.AccountId, input.ClientRequestId, input.DraftId, input.Version, input.Declaration), ct);
        return saved.IsSuccess ? await DraftAsync(saved.Value, door, ct) : saved.As<DraftDetails>();
    }

    /// <summary>Deletes a draft. Refused when somebody saved it since the version you saw.</summary>
    [Authorize(DeclarationsPermissions.EditDrafts)]
    [Error<InvalidInput>, Error<NotAllowed>, Error<Conflict>, Error<RequestIdReused>]
    public static Task<Result<Done>> DeleteDraftAsync(DeleteDraftInput input, IDoor door, CancellationToken ct) =>
        door.SendAsync(new DeleteDraft(input.AccountId, input.ClientRequestId, input.DraftId, input.Version), ct);

    /// <summary>
    /// Submits a declaration and answers with its proof-of-report number. Refused with every error that the rules find, and with what they want
    /// verified until it is acknowledged with a reason; the code of such an error is the rule's id, its path leads to the element.
    /// </summary>
    [Authorize(DeclarationsPermissions.Submit)]
    [Error<RuleViolation>, Error<InvalidInput>, Error<NotAllowed>, Error<Conflict>, Error<RequestIdReused>]
    public static async Task<Result<DeclarationDetails>> SubmitDeclarationAsync(
        SubmitDeclarationInput input, IDoor door, TimeProvider clock, CancellationToken ct)
    {
        var submitted = await door.SendAsync(
            new SubmitDeclaration(
                input.AccountId,
                input.ClientRequestId,
                input.Source.Draft?.Id,
                input.Source.Draft?.Version,
                input.Source.Declaration,
                Acknowledgements(input.Acknowledgements))
            {
                ReceivedAt = clock.GetUtcNow(),
            },
            ct);
        return await DetailsAsync(submitted, door, ct);
    }

    /// <summary>A saved draft as it is now.</summary>
    internal static async Task<Result<DraftDetails>> DraftAsync(SavedDraft saved, IDoor door, CancellationToken ct)
    {
        var draft = await door.SendAsync(new GetDraft(saved.Account, saved.Id), ct);
        return !draft.IsSuccess ? draft.As<DraftDetails>() : draft.Value is { } found ? found : new NotAllowed();
    }

    /// <summary>What was submitted or changed: as it was saved, or by its key when the answer was told before.</summary>
    internal static async Task<Result<DeclarationDetails>> DetailsAsync(Result<SubmittedDeclaration> submitted, IDoor door, CancellationToken ct)
    {
        if (!submitted.IsSuccess)
        {
            return submitted.As<DeclarationDetails>();
        }

        if (submitted.Value.Saved is { } saved)
        {
            return new DeclarationDetails(saved.Declaration, saved.Version);
        }

        var told = await door.SendAsync(new GetSubmittedDeclaration(submitted.Value.Account, submitted.Value.ReceivedOn, submitted.Value.Id), ct);
        return !told.IsSuccess ? told.As<DeclarationDetails>() : told.Value is { } found ? found : new NotAllowed();
    }

    internal static IReadOnlyList<Domain.Rules.Acknowledgement> Acknowledgements(IReadOnlyList<AcknowledgementInput>? given) =>
        [.. (given ?? []).Select(a => new Domain.Rules.Acknowledgement(a.RuleId, a.Reason))];
}
