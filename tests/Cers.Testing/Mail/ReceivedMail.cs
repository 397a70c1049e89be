using System.Text.Json.Serialization;

namespace Cers.Testing.Mail;

/// <summary>A mail as a mail server that others wrote received it and their parser read it.</summary>
/// <param name="Secure">It came over TLS.</param>
public sealed record ReceivedMail(
    [property: JsonRequired] IReadOnlyList<string> Envelope,
    bool Secure,
    MailSender? From,
    string Subject,
    string Text,
    string? Html,
    string MessageId,
    IReadOnlyDictionary<string, string> Headers);

public sealed record MailSender(string Address, string Name);
