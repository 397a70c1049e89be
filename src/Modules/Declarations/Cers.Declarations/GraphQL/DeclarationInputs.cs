using Cers.Declarations.Domain.Document;
using Cers.GraphQL;
using Cers.Identity.Contracts;
using Cers.Kernel;

namespace Cers.Declarations.GraphQL;

/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id with the same content gets the first answer, for 30 days.</param>
/// <param name="DraftId">The draft to save; a new one when not given.</param>
/// <param name="Version">The version of the draft that you saw.</param>
internal sealed record SaveDraftInput(
    [property: ID<BusinessAccount>] AccountId AccountId, string ClientRequestId, DeclarationContent Declaration, [property: ID] Guid? DraftId = null, int? Version = null);

/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id with the same content gets the first answer, for 30 days.</param>
/// <param name="Version">The version of the draft that you saw.</param>
internal sealed record DeleteDraftInput([property: ID<BusinessAccount>] AccountId AccountId, string ClientRequestId, [property: ID] Guid DraftId, int Version);

/// <param name="ClientRequestId">8 to 64 visible ASCII characters; the same id with the same content gets the first answer, for 30 days.</param>
/// <param name="Acknowledgements">For each rule that wants something verified: why it is right all the same.</param>
internal sealed record SubmitDeclarationInput(
    [property: ID<BusinessAccount>] AccountId AccountId, string ClientRequestId, DeclarationSource Source, IReadOnlyList<AcknowledgementInput>? Acknowledgements = null);

/// <summary>What is submitted: a stored draft, which is consumed, or a declaration given here.</summary>
[OneOf, InputObjectType("DeclarationSourceInput")]
internal sealed record DeclarationSource
{
    public DraftVersion? Draft { get; init; }

    public DeclarationContent? Declaration { get; init; }
}

/// <summary>A draft as you saw it.</summary>
[InputObjectType("DraftVersionInput")]
internal sealed record DraftVersion([property: ID] Guid Id, int Version);

/// <param name="RuleId">The rule that wants something verified: DEC-VAL-005.</param>
/// <param name="Reason">5 to 200 characters.</param>
internal sealed record AcknowledgementInput(string RuleId, string Reason);
