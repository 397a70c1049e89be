using Cers.Kernel;

namespace Cers.ModuleKit.Outbox;

/// <summary>Hands a mail to the mail server. The outside world: a server, or a test's.</summary>
public interface IMailer
{
    /// <summary>Returns when the server took it; throws when it did not.</summary>
    Task SendAsync(RenderedMail mail, CancellationToken ct);
}

/// <param name="MessageId">Stable over repeats, so that a mail sent twice is recognised as one.</param>
public sealed record RenderedMail(string MessageId, string To, Language Language, string Subject, string Text, string Html);
