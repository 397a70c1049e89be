using Cers.Declarations.Contracts;
using Cers.Declarations.UseCases;
using Cers.GraphQL;
using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Declarations.GraphQL;

[MutationType]
internal static class ChangeMutations
{
    /// <summary>
    /// Starts an amendment of a submitted declaration: a draft that holds what was last declared. Save and delete it as any draft, and give it to amendDeclaration.
    /// A declaration has one at a time.
    /// </summary>
    [Authorize(DeclarationsPermissions.Change)]
    [Error<RuleViolation>, Error<InvalidInput>, Error<NotAllowed>, Error<Conflict>, Error<RequestIdReused>]
    public static async Task<Result<DraftDetails>> StartAmendmentAsync(StartAmendmentInput input, IDoor door, CancellationToken ct)
    {
        var started = await door.SendAsync(new StartAmendment(input.AccountId, input.ClientRequestId, input.ProofOfReport, input.Version), ct);
        return started.IsSuccess ? await DeclarationMutations.DraftAsync(started.Value, door, ct) : started.As<DraftDetails>();
    }

    /// <summary>
    /// Amends a submitted declaration: a later version under the same number. Refused as a submission is, and when nothing changes, when an element changes that an
    /// amendment may not change, or when somebody changed the declaration since the version you saw. After the window an explanation is needed, by owner or proxy.
    /// </summary>
    [Authorize(DeclarationsPermissions.Change)]
    [Error<RuleViolation>, Error<InvalidInput>, Error<NotAllowed>, Error<Conflict>, Error<RequestIdReused>]
    public static async Task<Result<DeclarationDetails>> AmendDeclarationAsync(AmendDeclarationInput input, IDoor door, CancellationToken ct) =>
        await DeclarationMutations.DetailsAsync(
            await door.SendAsync(
                new AmendDeclaration(
                    input.AccountId,
                    input.ClientRequestId,
                    input.ProofOfReport,
                    input.Version,
                    input.Reason,
                    input.Explanation,
                    input.Source.Draft?.Id,
                    input.Source.Draft?.Version,
                    input.Source.Declaration,
                    DeclarationMutations.Acknowledgements(input.Acknowledgements)),
                ct),
            door,
            ct);

    /// <summary>
    /// Says why a declaration was late, after its acceptance and without a new version. Told once: refused when it was not late, when it is void, and when it has a
    /// reason already.
    /// </summary>
    [Authorize(DeclarationsPermissions.Change)]
    [Error<InvalidInput>, Error<NotAllowed>, Error<Conflict>, Error<RequestIdReused>]
    public static async Task<Result<DeclarationDetails>> GiveLateReasonAsync(GiveLateReasonInput input, IDoor door, CancellationToken ct) =>
        await DeclarationMutations.DetailsAsync(
            await door.SendAsync(new GiveLateReason(input.AccountId, input.ClientRequestId, input.ProofOfReport, input.Reason), ct), door, ct);

    /// <summary>
    /// Voids a submitted declaration, for good: its number stays. Refused when somebody changed the declaration since the version you saw. After the window an
    /// explanation is needed, by owner or proxy.
    /// </summary>
    [Authorize(DeclarationsPermissions.Change)]
    [Error<RuleViolation>, Error<InvalidInput>, Error<NotAllowed>, Error<Conflict>, Error<RequestIdReused>]
    public static async Task<Result<DeclarationDetails>> VoidDeclarationAsync(VoidDeclarationInput input, IDoor door, CancellationToken ct) =>
        await DeclarationMutations.DetailsAsync(
            await door.SendAsync(
                new VoidDeclaration(input.AccountId, input.ClientRequestId, input.ProofOfReport, input.Version, input.Reason, input.Explanation), ct),
            door,
            ct);
}
