using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Cers.Kernel;
using Microsoft.Extensions.Options;

namespace Cers.ModuleKit.Outbox;

/// <summary>SMTP by System.Net.Mail; stands in for MailKit (docs/decisions).</summary>
internal sealed class SmtpMailer(IOptions<MailOptions> options) : IMailer
{
    private const int TimeoutMilliseconds = 15_000;

    /// <summary>Authentication required: this system's fault, not the recipient's.</summary>
    private const int AuthenticationRequired = 530;

    public async Task SendAsync(RenderedMail mail, CancellationToken ct)
    {
        if (!EmailAddress.IsWellFormed(mail.To))
        {
            throw new UndeliverableException("address", permanent: true);
        }

        var settings = options.Value;
        using var client = new SmtpClient(settings.Host ?? throw new UndeliverableException("no mail server set", permanent: false), settings.Port)
        {
            EnableSsl = settings.StartTls,
            Timeout = TimeoutMilliseconds,
            Credentials = settings.User is null ? null : new NetworkCredential(settings.User, settings.Password),
        };
        using var message = Compose(mail, settings);
        try
        {
            // The token does not reach a server that is silent after DATA; the time-out does.
            await client.SendMailAsync(message, ct);
        }
        catch (SmtpException e)
        {
            throw Undelivered(e);
        }
    }

    private static MailMessage Compose(RenderedMail mail, MailOptions settings)
    {
        var message = new MailMessage(
            new MailAddress(settings.From, mail.Language == Language.Fr ? "SCDE" : "CERS", Encoding.UTF8), new MailAddress(mail.To.Trim()))
        {
            // A line break in a subject would start a header of the writer's choice.
            Subject = new string([.. mail.Subject.ReplaceLineEndings(" ").Select(c => char.IsControl(c) ? ' ' : c)]),
            SubjectEncoding = Encoding.UTF8,
        };
        message.Headers["Message-ID"] = mail.MessageId;
        message.Headers["Auto-Submitted"] = "auto-generated";
        message.Headers["Content-Language"] = mail.Language == Language.Fr ? "fr-CA" : "en-CA";
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(mail.Text, Encoding.UTF8, MediaTypeNames.Text.Plain));
        message.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(mail.Html, Encoding.UTF8, MediaTypeNames.Text.Html));
        return message;
    }

    /// <summary>
    /// A reply of 5yz to the recipient is for good (RFC 5321 4.2.1). One to anything else may be a setting of ours: it is tried again, and a dead
    /// letter in the end. The code alone is kept: a server's words may repeat the address.
    /// </summary>
    private static UndeliverableException Undelivered(SmtpException e)
    {
        var code = (int)e.StatusCode;
        var fault = code > 0 ? $"smtp {code}" : (e.InnerException ?? e).GetType().Name;
        return new UndeliverableException(fault, e is SmtpFailedRecipientException && code is >= 500 and < 600 and not AuthenticationRequired, e);
    }
}
