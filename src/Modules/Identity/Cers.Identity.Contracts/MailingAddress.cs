namespace Cers.Identity.Contracts;

/// <summary>Where a business gets its post.</summary>
/// <param name="Line1">1 to 70 characters.</param>
/// <param name="Line2">At most 70 characters.</param>
/// <param name="City">1 to 35 characters.</param>
/// <param name="Subdivision">Two letters for Canada and the United States, else free text of at most 35 characters.</param>
/// <param name="Country">Two letters, ISO 3166-1.</param>
/// <param name="PostalCode">A9A 9A9 for Canada; 99999 or 99999-9999 for the United States; at most 10 characters.</param>
public sealed record MailingAddress(string Line1, string? Line2, string City, string? Subdivision, string Country, string? PostalCode);
