using Cers.Kernel;
using Cers.ModuleKit.Outbox;
using Cers.Testing.Mail;
using Microsoft.Extensions.Options;
using Xunit;

namespace Cers.ModuleKit.Tests.Outbox;

/// <summary>Against a mail server that others wrote.</summary>
public sealed class SmtpMailerTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mail_goes_over_TLS_to_a_server_with_a_certificate_for_its_name()
    {
        var server = await Mailbox.StartAsync(TlsFiles.Trusted);
        var mail = Mail();

        await Mailer(server, "localhost").SendAsync(mail, Ct);

        var received = await server.WaitForAsync(mail.To);
        Assert.True(received.Secure);
        Assert.Equal(mail.MessageId, received.MessageId);
    }

    [Fact]
    public async Task A_certificate_for_another_name_is_refused()
    {
        var server = await Mailbox.StartAsync(TlsFiles.Trusted);

        await RefusedAsync("AuthenticationException", Mailer(server, "127.0.0.1"), server);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_refused()
    {
        var server = await Mailbox.StartAsync(TlsFiles.Untrusted);

        await RefusedAsync("AuthenticationException", Mailer(server, "localhost"), server);
    }

    [Fact]
    public async Task A_server_that_offers_no_TLS_gets_no_mail()
    {
        var server = await Mailbox.GetAsync();

        await RefusedAsync(null, Mailer(server, "localhost"), server);
    }

    [Fact]
    public async Task A_server_that_falls_silent_is_left_after_a_while()
    {
        var (server, mail) = (await Mailbox.GetAsync(), Mail("silent-1."));

        var failure = await Assert.ThrowsAsync<UndeliverableException>(() => Mailer(server, "127.0.0.1", tls: false).SendAsync(mail, Ct).WaitAsync(TimeSpan.FromMinutes(1), Ct));

        Assert.False(failure.Permanent);
        await Mailer(server, "127.0.0.1", tls: false).SendAsync(mail, Ct);
        Assert.Equal(mail.MessageId, (await server.WaitForAsync(mail.To)).MessageId);
    }

    [Theory]
    [InlineData("refused-1.", false, "smtp 450")]
    [InlineData("gone-0.", true, "smtp 550")]
    public async Task A_refusal_is_for_now_or_for_good_as_its_code_says_and_tells_no_address(string prefix, bool permanent, string fault)
    {
        var (server, mail) = (await Mailbox.GetAsync(), Mail(prefix));

        var failure = await Assert.ThrowsAsync<UndeliverableException>(() => Mailer(server, "127.0.0.1", tls: false).SendAsync(mail, Ct));

        Assert.Equal((permanent, fault), (failure.Permanent, failure.Message));
    }

    [Theory]
    [InlineData("a@b.ca\r\nBcc: victim@example.ca")]
    [InlineData("a@b.ca\nBcc: victim@example.ca")]
    [InlineData("a@b.ca, victim@example.ca")]
    [InlineData("é@example.ca")]
    [InlineData("nobody")]
    [InlineData("")]
    public async Task What_is_not_one_bare_address_is_never_written_to(string to)
    {
        var failure = await Assert.ThrowsAsync<UndeliverableException>(async () => await Mailer(await Mailbox.GetAsync(), "127.0.0.1", tls: false).SendAsync(Mail() with { To = to }, Ct));

        Assert.Equal((true, "address"), (failure.Permanent, failure.Message));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\u2028")]
    [InlineData("\0")]
    public async Task A_line_break_in_a_text_starts_no_header_and_ends_no_mail(string lineBreak)
    {
        var (server, mail) = (await Mailbox.GetAsync(), Mail());
        var evil = $"x{lineBreak}Bcc: victim@example.ca{lineBreak}{lineBreak}.{lineBreak}MAIL FROM:<a@b.ca>";

        await Mailer(server, "127.0.0.1", tls: false).SendAsync(mail with { Subject = evil, Text = evil, Html = evil }, Ct);

        var received = await server.WaitForAsync(mail.To);
        Assert.Equal([mail.To], received.Envelope);
        Assert.DoesNotContain("bcc", received.Headers.Keys, StringComparer.OrdinalIgnoreCase);
        Assert.Contains("MAIL FROM", received.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-reply@example.ca", null, true)]
    [InlineData("no-reply@example.ca", "mail.example.ca", true)]
    [InlineData("CERS <no-reply@example.ca>", null, false)]
    [InlineData("no-reply@example.ca\r\nBcc: a@b.ca", null, false)]
    [InlineData("no-reply@example.ca", "example.ca>\r\nBcc: a@b.ca", false)]
    public void Settings_that_could_break_a_header_are_not_usable(string from, string? domain, bool usable) =>
        Assert.Equal(usable, new MailOptions { From = from, Domain = domain }.IsUsable);

    private static RenderedMail Mail(string prefix = "") =>
        new($"<{Guid.CreateVersion7():N}@example.ca>", $"{prefix}{Guid.CreateVersion7():N}@example.ca", Language.Fr, "Sujet", "Texte", "<p>Texte</p>");

    private static SmtpMailer Mailer(Mailbox server, string host, bool tls = true) =>
        new(Options.Create(new MailOptions { Host = host, Port = server.Port, StartTls = tls, From = "no-reply@example.ca" }));

    private static async Task RefusedAsync(string? fault, SmtpMailer mailer, Mailbox server)
    {
        var mail = Mail();

        var failure = await Assert.ThrowsAsync<UndeliverableException>(() => mailer.SendAsync(mail, Ct));

        Assert.False(failure.Permanent);
        Assert.Equal(fault ?? failure.Message, failure.Message);
        Assert.Empty(server.For(mail.To));
    }
}
