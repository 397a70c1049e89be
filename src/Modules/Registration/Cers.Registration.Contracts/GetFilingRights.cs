using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts;

/// <summary>May this business account file, and as whom? Refused when the account has no authorization ID.</summary>
[CalledBy("Declarations", "Identity", "Registration"), InWords("Ask for the right to file", "Demander le droit de produire")]
public sealed record GetFilingRights(AccountId Account) : IQuery<FilingRights>, IAccountMessage;

/// <param name="AuthorizationActive">The authorization ID must be active to file (CBSA technical guide, Appendix A 1.2).</param>
/// <param name="DesignatedForExport">The register of RM accounts says open, and export or both.</param>
public sealed record FilingRights(
    BusinessNumber BusinessNumber,
    AuthorizationId AuthorizationId,
    bool AuthorizationActive,
    string LegalName,
    string? OperatingName,
    BusinessDesignation Designation,
    bool DesignatedForExport)
{
    /// <summary>With which a customs service provider makes one-time submissions (CBSA technical guide, Appendix A 1.2); null for everybody else.</summary>
    public AuthorizationId? OneTimeId { get; init; }
}
