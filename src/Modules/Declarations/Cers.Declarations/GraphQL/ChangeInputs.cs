using Cers.GraphQL;
using Cers.Identity.Contracts;
using Cers.Kernel;

namespace Cers.Declarations.GraphQL;

/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id with the same content gets the first answer, for 30 days.</param>
/// <param name="Version">The version of the declaration that you saw.</param>
internal sealed record StartAmendmentInput([property: ID<BusinessAccount>] AccountId AccountId, string ClientRequestId, ProofOfReport ProofOfReport, int Version);

/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id with the same content gets the first answer, for 30 days.</param>
/// <param name="Version">The version of the declaration that you saw.</param>
/// <param name="Source">The amended content: an amendment in work, which is consumed, or the whole declaration given here.</param>
/// <param name="Reason">A code of reasons for amendment.</param>
/// <param name="Explanation">10 to 500 characters; for some reasons, and after the window.</param>
/// <param name="Acknowledgements">For each rule that wants something verified: why it is right all the same.</param>
internal sealed record AmendDeclarationInput(
    [property: ID<BusinessAccount>] AccountId AccountId,
    string ClientRequestId,
    ProofOfReport ProofOfReport,
    int Version,
    DeclarationSource Source,
    string? Reason = null,
    string? Explanation = null,
    IReadOnlyList<AcknowledgementInput>? Acknowledgements = null);

/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id with the same content gets the first answer, for 30 days.</param>
/// <param name="Reason">10 to 500 characters.</param>
internal sealed record GiveLateReasonInput([property: ID<BusinessAccount>] AccountId AccountId, string ClientRequestId, ProofOfReport ProofOfReport, string Reason);

/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id with the same content gets the first answer, for 30 days.</param>
/// <param name="Version">The version of the declaration that you saw.</param>
/// <param name="Reason">A code of reasons for voiding.</param>
/// <param name="Explanation">10 to 500 characters; for some reasons, and after the window.</param>
internal sealed record VoidDeclarationInput(
    [property: ID<BusinessAccount>] AccountId AccountId,
    string ClientRequestId,
    ProofOfReport ProofOfReport,
    int Version,
    string? Reason = null,
    string? Explanation = null);
