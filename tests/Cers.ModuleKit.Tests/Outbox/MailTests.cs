using System.Net;
using System.Text;
using Cers.Kernel;
using Cers.ModuleKit.Tests.Trial;
using Xunit;

namespace Cers.ModuleKit.Tests.Outbox;

public sealed class MailTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task A_promised_mail_arrives_with_text_and_html_that_tell_the_same()
    {
        var to = $"{Guid.CreateVersion7():N}@example.ca";

        await platform.SendAsync(Platform.Someone(), new PromiseLetter(to, "Zoë <b> & co", "the secret", Language.Fr));

        var mail = await platform.Mailbox.WaitForAsync(to);
        Assert.Equal("Une lettre à Zoë <b> & co", mail.Subject);
        Assert.Contains("Bonjour Zoë <b> & co.", mail.Text, StringComparison.Ordinal);
        Assert.Contains("the secret", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Bonjour Zoë <b> & co.", WebUtility.HtmlDecode(mail.Html), StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", mail.Html, StringComparison.Ordinal);
        Assert.Contains("auto-generated", mail.Headers["auto-submitted"], StringComparison.Ordinal);
        Assert.Equal("SCDE", mail.From?.Name);
    }

    [Fact]
    public async Task The_secret_is_encrypted_while_it_waits_and_gone_when_it_is_sent()
    {
        // Refused often enough that the row can be looked at in between.
        var to = $"refused-1.{Guid.CreateVersion7():N}@example.ca";

        await platform.SendAsync(Platform.Someone(), new PromiseLetter(to, "x", "Th3-S3cret"));

        var waiting = await platform.Database.ScalarAsync<byte[]>("select secret from platform.outbox where recipient = $1", to);
        Assert.NotNull(waiting);
        Assert.DoesNotContain("Th3-S3cret", Encoding.Latin1.GetString(waiting), StringComparison.Ordinal);
        Assert.DoesNotContain("Th3-S3cret", (await platform.Database.RowsAsync("select o::text from platform.outbox o where recipient = $1", to))[0], StringComparison.Ordinal);

        Assert.Contains("Th3-S3cret", (await platform.Mailbox.WaitForAsync(to)).Text, StringComparison.Ordinal);
        Assert.Equal(["sent|-|-"], await SentAsync("select state, secret, secret_key_id from platform.outbox where recipient = $1", to));
    }

    [Fact]
    public async Task A_mail_that_the_server_turns_away_comes_again_as_the_same_mail()
    {
        var to = $"refused-2.{Guid.CreateVersion7():N}@example.ca";

        await platform.SendAsync(Platform.Someone(), new PromiseLetter(to, "x", null));
        var mail = await platform.Mailbox.WaitForAsync(to);

        Assert.Equal(2, platform.Mailbox.RefusalsOf(to));
        var id = await platform.Database.ScalarAsync<Guid>("select id from platform.outbox where recipient = $1", to);
        Assert.Equal($"<{id:N}@cers.invalid>", mail.MessageId);
        Assert.Single(platform.Mailbox.For(to));
    }

    [Fact]
    public async Task What_went_wrong_is_kept_without_the_address()
    {
        var to = $"refused-1.{Guid.CreateVersion7():N}@example.ca";

        await platform.SendAsync(Platform.Someone(), new PromiseLetter(to, "x", null));
        await platform.Mailbox.WaitForRefusalAsync(to);

        var fault = (await SentAsync("select last_error from platform.outbox where recipient = $1 and last_error is not null", to))[0];
        Assert.DoesNotContain("example.ca", fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_newer_secret_takes_the_place_of_one_that_waits()
    {
        var to = $"refused-1.{Guid.CreateVersion7():N}@example.ca";

        await platform.SendAsync(Platform.Someone(), new PromiseLetter(to, "x", "the older one"));
        await platform.Mailbox.WaitForRefusalAsync(to);
        await platform.SendAsync(Platform.Someone(), new PromiseLetter(to, "x", "the newer one"));

        Assert.Contains("the newer one", (await platform.Mailbox.WaitForAsync(to)).Text, StringComparison.Ordinal);
        Assert.Equal(
            ["replaced|-|-|-", "sent|-|-|-"],
            await platform.WaitForRowsAsync(
                r => r.Count == 2 && r[1].StartsWith("sent", StringComparison.Ordinal),
                "select state, secret, secret_key_id, lease from platform.outbox where recipient = $1 order by position",
                to));
        Assert.Single(platform.Mailbox.For(to));
    }

    [Fact]
    public async Task A_secret_that_has_ended_is_wiped_and_not_sent()
    {
        var to = $"refused-1.{Guid.CreateVersion7():N}@example.ca";

        await platform.SendAsync(Platform.Someone(), new PromiseLetter(to, "x", "too late"));
        await platform.Mailbox.WaitForRefusalAsync(to);
        await platform.Database.ExecuteAsync("update platform.outbox set secret_ends_at = '2020-01-01' where recipient = $1", to);

        await platform.WaitForRowsAsync(
            r => r[0] == "dead|-|-|secret over", "select state, secret, secret_key_id, last_error from platform.outbox where recipient = $1", to);
        Assert.Empty(platform.Mailbox.For(to));
    }

    [Fact]
    public async Task A_line_break_in_a_name_starts_no_header()
    {
        var to = $"{Guid.CreateVersion7():N}@example.ca";

        await platform.SendAsync(Platform.Someone(), new PromiseLetter(to, "x\r\nBcc: victim@example.ca", null));

        var mail = await platform.Mailbox.WaitForAsync(to);
        Assert.Equal([to], mail.Envelope);
        Assert.DoesNotContain("bcc", mail.Headers.Keys, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The rows, as soon as there are some: the dispatcher marks a mail a moment after the server took it.</summary>
    private async Task<IReadOnlyList<string>> SentAsync(string sql, string to)
    {
        for (var i = 0; i < 100; i++)
        {
            var rows = await platform.Database.RowsAsync(sql, to);
            if (rows.Count > 0 && !rows[0].StartsWith("waiting", StringComparison.Ordinal))
            {
                return rows;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException(sql);
    }
}
