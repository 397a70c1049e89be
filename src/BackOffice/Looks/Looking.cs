using System.Security.Cryptography;
using Cers.Messaging;
using Microsoft.AspNetCore.DataProtection;

namespace Cers.BackOffice.Looks;

/// <summary>
/// Why an officer looks at somebody, as links carry it from page to page: encrypted, good for one subject and in the officer's own session only. So a reason is said
/// once a visit, no host keeps it, and no address tells it.
/// </summary>
public sealed class Looking(IDataProtectionProvider protection, ICurrentActor current)
{
    public string Ticket(string subject, string why) => For(subject).Protect(why);

    /// <summary>What was said; null when nothing was, or about something else, or by somebody else.</summary>
    public string? WhyOf(string subject, string? ticket)
    {
        if (string.IsNullOrEmpty(ticket))
        {
            return null;
        }

        try
        {
            return For(subject).Unprotect(ticket);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector For(string subject) => protection.CreateProtector("cers.look", current.Actor.Session?.ToString() ?? current.Actor.Key, subject);
}
