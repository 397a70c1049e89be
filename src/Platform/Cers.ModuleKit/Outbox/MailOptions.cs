using Cers.Kernel;

namespace Cers.ModuleKit.Outbox;

/// <summary>Where mail goes: <c>Cers:Mail</c>.</summary>
public sealed class MailOptions
{
    public string? Host { get; set; }

    public int Port { get; set; } = 587;

    /// <summary>STARTTLS is demanded; there is no fall back to clear text.</summary>
    public bool StartTls { get; set; } = true;

    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>The sender's address.</summary>
    public string From { get; set; } = "no-reply@cers.invalid";

    /// <summary>The domain of message ids; by default the sender's. The same on every host, so that a mail sent twice is recognised.</summary>
    public string? Domain { get; set; }

    internal string MessageDomain => Domain ?? From[(From.IndexOf('@', StringComparison.Ordinal) + 1)..];

    /// <summary>True when what stands in headers can stand there.</summary>
    internal bool IsUsable => EmailAddress.IsWellFormed(From) && EmailAddress.IsWellFormed($"id@{MessageDomain}");
}
