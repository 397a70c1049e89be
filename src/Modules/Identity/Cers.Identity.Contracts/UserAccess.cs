using Cers.Kernel;

namespace Cers.Identity.Contracts;

/// <summary>One person's access to a business account.</summary>
/// <param name="Since">When the person got access.</param>
public sealed record UserAccess(UserReferenceNumber Urn, string FirstName, string LastName, AccountRole Role, DateTimeOffset Since);
