using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Cers.Kernel;
using Microsoft.Extensions.Options;

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
}

/// <summary>SMTP by System.Net.Mail; stands in for MailKit (docs/decisions).</summary>
internal sealed class SmtpMailer(IOptions<MailOptions> options) : IMailer
{
    private const int TimeoutMilliseconds = 15_000;

    public async Task SendAsync(RenderedMail mail, CancellationToken ct)
    {
        var settings = options.Value;
        using var client = new SmtpClient(settings.Host ?? throw new InvalidOperationException("Cers:Mail:Host is not set."), settings.Port)
        {
            EnableSsl = settings.StartTls,
            Timeout = TimeoutMilliseconds,
            Credentials = settings.User is null ? null : new NetworkCredential(settings.User, settings.Password),
        };
        using var message = new MailMessage(
            new MailAddress(settings.From, mail.Language == Language.Fr ? "SCDE" : "CERS", Encoding.UTF8),
            new MailAddress(mail.To))
        {
            // A line break in a subject would start a header of the writer's choice.
            Subject = mail.Subject.ReplaceLineEndings(" "),
            SubjectEncoding = Encoding.UTF8,
        };
        message.Headers["Message-ID"] = mail.MessageId;
        message.Headers["Auto-Submitted"] = "auto-generated";
        message.Headers["Content-Language"] = mail.Language == Language.Fr ? "fr-CA" : "en-CA";
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(mail.Text, Encoding.UTF8, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(mail.Html, Encoding.UTF8, MediaTypeNames.Text.Html));

        // The token does not reach a server that is silent after DATA; the time-out does.
        await client.SendMailAsync(message, ct);
    }
}
