using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.ModuleKit.Data;

namespace Cers.Identity.Domain;

/// <summary>How to reach the business: set by its members, whatever the register says.</summary>
internal sealed class AccountContact : IOwned
{
    public required AccountId AccountId { get; init; }

    public string Name { get; private set; } = "";

    public string Email { get; private set; } = "";

    public string Telephone { get; private set; } = "";

    public string Line1 { get; private set; } = "";

    public string? Line2 { get; private set; }

    public string City { get; private set; } = "";

    public string? Subdivision { get; private set; }

    public string Country { get; private set; } = "";

    public string? PostalCode { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public void Change(string name, string email, string telephone, MailingAddress address, DateTimeOffset now)
    {
        (Name, Email, Telephone, ChangedAt) = (name.Trim(), email.Trim(), telephone.Trim(), now);
        (Line1, Line2, City) = (address.Line1.Trim(), Given(address.Line2), address.City.Trim());
        (Subdivision, Country, PostalCode) = (Given(address.Subdivision), address.Country, Given(address.PostalCode));
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
