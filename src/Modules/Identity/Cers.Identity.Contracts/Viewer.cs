using Cers.Kernel;

namespace Cers.Identity.Contracts;

/// <summary>Whoever asks: the start of the graph for a signed-in person.</summary>
/// <param name="UserAccount">Null until the person has made a user account.</param>
/// <param name="SessionEndsAt">When the session ends unless the person does something; null for a caller with an access token.</param>
/// <param name="Language">The language of answers.</param>
/// <param name="SessionLastsUntil">When the session ends in any case.</param>
/// <param name="SecondFactorDue">The sign-in lacks its second factor: until it is shown, or a user account is made, nothing else is told or done.</param>
public sealed record Viewer(
    UserAccount? UserAccount, DateTimeOffset? SessionEndsAt, Language Language, DateTimeOffset? SessionLastsUntil = null, bool SecondFactorDue = false);

/// <summary>A person's user account.</summary>
/// <param name="Urn">The user reference number by which a colleague finds the person.</param>
/// <param name="TermsVersion">The version of the terms and conditions that the person accepted.</param>
public sealed record UserAccount(
    UserReferenceNumber Urn, string FirstName, string LastName, string Email, string Telephone, Language Language, string TermsVersion);
