using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>
/// What the business is designated as whose representative asks about it: by business number or authorization ID. Refused when there is no such account. Who looked
/// is kept.
/// </summary>
/// <param name="Text">A business number of 15 characters or an authorization ID.</param>
[Permission(RegistrationPermissions.DecideCases)]
public sealed record FindDesignation(string Text) : IAuditedQuery<FoundDesignation>
{
    public string Reason => "a message about the designation was received";
}

/// <param name="MayBeRestored">It can be put right at once, without a dispute.</param>
/// <param name="OpenCase">The dispute that is open already.</param>
public sealed record FoundDesignation(
    AccountId Account,
    AuthorizationId AuthorizationId,
    BusinessNumber BusinessNumber,
    string LegalName,
    BusinessDesignation Designation,
    CaseEvidence Evidence,
    IReadOnlyList<DesignationChange> History,
    bool MayBeRestored,
    string? OpenCase);
