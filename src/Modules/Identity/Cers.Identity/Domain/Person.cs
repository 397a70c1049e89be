using Cers.Kernel;

namespace Cers.Identity.Domain;

/// <summary>Somebody with a credential. A user account makes the person known to colleagues, by name and user reference number.</summary>
internal sealed class Person
{
    public PersonId Id { get; private init; }

    public DateTimeOffset CreatedAt { get; private init; }

    public UserReferenceNumber? Urn { get; private set; }

    public string? FirstName { get; private set; }

    public string? LastName { get; private set; }

    public string? Email { get; private set; }

    /// <summary>The address as it is compared.</summary>
    public string? EmailKey { get; private set; }

    public string? Telephone { get; private set; }

    public Language? Language { get; private set; }

    public string? TermsVersion { get; private set; }

    public DateTimeOffset? UserAccountAt { get; private set; }

    public bool HasUserAccount => Urn is not null;

    public static Person FirstSeen(DateTimeOffset now) => new() { Id = PersonId.New(), CreatedAt = now };

    public void MakeUserAccount(
        UserReferenceNumber urn, string firstName, string lastName, string email, string telephone, Language language, string termsVersion, DateTimeOffset now)
    {
        Urn = urn;
        FirstName = firstName.Trim();
        LastName = lastName.Trim();
        Email = email.Trim();
        EmailKey = EmailAddress.Key(email);
        Telephone = telephone.Trim();
        Language = language;
        TermsVersion = termsVersion;
        UserAccountAt = now;
    }

    public void Change(string firstName, string lastName, string telephone, Language language) =>
        (FirstName, LastName, Telephone, Language) = (firstName.Trim(), lastName.Trim(), telephone.Trim(), language);

    /// <summary>To an address that a code has confirmed.</summary>
    public void ChangeEmail(string email) => (Email, EmailKey) = (email.Trim(), EmailAddress.Key(email));

    public void AcceptTerms(string version) => TermsVersion = version;

    /// <summary>Why the person cannot take part in a business account yet; null when nothing is in the way.</summary>
    public Error? KeptFromAccounts(string termsInForce) =>
        !HasUserAccount ? IdentityErrors.NeedsUserAccount() : TermsVersion != termsInForce ? IdentityErrors.TermsToAccept() : null;

    /// <summary>True when last name and address are this person's; case and accents of the name do not count (USR-001).</summary>
    public bool IsKnownAs(string lastName, string email) =>
        HasUserAccount && PersonName.Same(LastName!, lastName) && EmailKey == EmailAddress.Key(email);
}
