using Cers.Kernel;

namespace Cers.Registration.Contracts;

/// <summary>What is known of the business whose account is opened.</summary>
public sealed record RedeemedBusiness(
    AuthorizationId AuthorizationId, BusinessNumber BusinessNumber, string LegalName, string? OperatingName, BusinessDesignation Designation);
