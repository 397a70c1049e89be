using Cers.ModuleKit.Outbox;
using Cers.ModuleKit.Tests.Trial;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Xunit;

namespace Cers.ModuleKit.Tests.Outbox;

public sealed class DeliveryTests(Platform platform) : IClassFixture<Platform>
{
    private const string States = "select state from platform.outbox where recipient = $1 order by position";

    [Fact]
    public async Task Two_hosts_hand_each_mail_over_once_and_each_recipient_s_in_order()
    {
        using var another = await platform.AnotherHostAsync();
        var recipients = Enumerable.Range(0, 6).Select(_ => Address()).ToArray();
        for (var i = 0; i < 10; i++)
        {
            foreach (var to in recipients)
            {
                await PromiseAsync(to, $"{i}");
            }
        }

        foreach (var to in recipients)
        {
            await SentAsync(to, 10);
            Assert.Equal(Enumerable.Range(0, 10).Select(i => $"A letter to {i}"), platform.Mailbox.For(to).Select(m => m.Subject));
        }

        await another.StopAsync();
    }

    [Fact]
    public async Task What_one_command_promises_goes_out_in_its_order()
    {
        var to = Address();

        await platform.SendAsync(Platform.Someone(), new PromiseLetters(to, 12));

        await SentAsync(to, 12);
        Assert.Equal(Enumerable.Range(0, 12).Select(i => $"A letter to {i}"), platform.Mailbox.For(to).Select(m => m.Subject));
    }

    [Fact]
    public async Task A_mail_that_fails_holds_up_its_own_recipient_only()
    {
        var (held, free) = (Address("refused-1."), Address());

        await PromiseAsync(held, "first");
        await PromiseAsync(held, "second");
        await PromiseAsync(free, "x");

        await platform.Mailbox.WaitForAsync(free);
        await SentAsync(held, 2);
        Assert.Equal(["A letter to first", "A letter to second"], platform.Mailbox.For(held).Select(m => m.Subject));
    }

    [Fact]
    public async Task Rows_behind_one_that_waits_are_put_off_until_it_is_gone()
    {
        // More than a claim looks at.
        const int Many = 250;
        var (held, free) = (Address("refused-2."), Address());
        await platform.SendAsync(Platform.Someone(), new PromiseLetters(held, Many));
        await platform.Mailbox.WaitForRefusalAsync(held);

        await PromiseAsync(free, "x");
        await platform.Mailbox.WaitForAsync(free);

        // Promised to be due at once. The first waits for its next attempt, or one that was brought up is on its way.
        await platform.WaitForRowsAsync(
            r => r is ["0"] or ["1"], "select count(*)::text from platform.outbox where recipient = $1 and state = 'waiting' and next_attempt_at < created_at + interval '10 s'", held);
        await platform.WaitForRowsAsync(r => r.Count(s => s == "sent") >= 5, States, held);
        await platform.Database.ExecuteAsync("update platform.outbox set state = 'replaced' where recipient = $1 and state = 'waiting'", held);
        var sent = platform.Mailbox.For(held).Select(m => m.Subject).ToList();
        Assert.Equal(Enumerable.Range(0, sent.Count).Select(i => $"A letter to {i}"), sent);
    }

    [Fact]
    public async Task A_server_that_is_silent_about_one_mail_holds_up_no_other()
    {
        var (silent, others) = (Address("silent-1."), Enumerable.Range(0, 20).Select(_ => Address()).ToList());

        await PromiseAsync(silent, "x");
        foreach (var to in others)
        {
            await PromiseAsync(to, "x");
        }

        foreach (var to in others)
        {
            await platform.Mailbox.WaitForAsync(to);
        }

        await SentAsync(silent, 1);
        Assert.Single(platform.Mailbox.For(silent));
    }

    [Fact]
    public async Task After_so_many_attempts_it_is_a_dead_letter_and_the_next_goes_on()
    {
        var to = Address("refused-2.");
        await PromiseAsync(to, "first");
        await platform.Mailbox.WaitForRefusalAsync(to);
        await PromiseAsync(to, "second");

        await platform.Database.ExecuteAsync("update platform.outbox set attempts = $2 where recipient = $1 and model->>'name' = 'first'", to, OutboxDispatcher.MostAttempts);

        Assert.Equal(["dead", "sent"], await platform.WaitForRowsAsync(r => r.SequenceEqual(["dead", "sent"]), States, to));
        Assert.Equal("A letter to second", Assert.Single(platform.Mailbox.For(to)).Subject);
    }

    [Fact]
    public async Task A_recipient_who_is_refused_for_good_is_a_dead_letter_at_once()
    {
        var to = Address("gone-0.");

        await PromiseAsync(to, "x");

        Assert.Equal(
            ["dead|1|smtp 550|-"],
            await platform.WaitForRowsAsync(r => r[0].StartsWith("dead", StringComparison.Ordinal), "select state, attempts, last_error, lease from platform.outbox where recipient = $1", to));
    }

    [Fact]
    public async Task What_a_host_that_died_had_handed_over_comes_again_as_the_same_mail_and_the_dead_can_mark_nothing()
    {
        var dying = new DyingMailer();
        var own = new Platform { Change = services => services.AddSingleton<IMailer>(p => dying.Around(new SmtpMailer(p.GetRequiredService<IOptions<MailOptions>>()))) };
        await own.InitializeAsync();
        var to = Address();
        await own.SendAsync(Platform.Someone(), new PromiseLetter(to, "x", "a secret"));
        await own.Mailbox.WaitForAsync(to);

        using var heir = await own.AnotherHostAsync();
        await own.Database.ExecuteAsync(
            """
            create function platform.stand_still() returns trigger language plpgsql as 'begin return null; end';
            create trigger stand_still before update on platform.outbox for each row
                when (new.state = 'waiting' and new.lease = old.lease) execute function platform.stand_still();
            """);
        own.Clock.Advance(OutboxQueue.Lease + TimeSpan.FromSeconds(1));
        await own.WaitForRowsAsync(r => r[0] == "sent", States, to);

        Assert.Equal(2, own.Mailbox.For(to).Count);
        Assert.Single(own.Mailbox.For(to).Select(m => m.MessageId).Distinct());

        // It was not dead, only slow: it comes back and finds its lease gone.
        await own.Database.ExecuteAsync("update platform.outbox set sent_at = '2020-01-01' where recipient = $1", to);
        dying.Revive();
        foreach (var dispatcher in own.Services.GetServices<IHostedService>().OfType<OutboxDispatcher>())
        {
            await dispatcher.StopAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(["sent|2020|2"], await own.Database.RowsAsync("select state, extract(year from sent_at)::int, attempts from platform.outbox where recipient = $1", to));
        await heir.StopAsync();
        await own.DisposeAsync();
    }

    [Fact]
    public async Task An_attempt_that_takes_longer_than_a_lease_keeps_it()
    {
        var slow = new DyingMailer();
        var own = new Platform { Change = services => services.AddSingleton<IMailer>(p => slow.Around(new SmtpMailer(p.GetRequiredService<IOptions<MailOptions>>()))) };
        await own.InitializeAsync();
        var to = Address();
        await own.SendAsync(Platform.Someone(), new PromiseLetter(to, "x", null));
        await own.Mailbox.WaitForAsync(to);

        await own.WaitForRowsAsync(
            r => r[0] == "True", "select next_attempt_at > created_at + 2 * $1 * interval '1 second' from platform.outbox where recipient = $2", OutboxQueue.Lease.TotalSeconds, to);
        slow.Revive();

        Assert.Equal(["sent|1"], await own.WaitForRowsAsync(r => r[0].StartsWith("sent", StringComparison.Ordinal), "select state, attempts from platform.outbox where recipient = $1", to));
        await own.DisposeAsync();
    }

    [Fact]
    public async Task An_attempt_that_has_lost_its_lease_is_broken_off()
    {
        var silent = new SilentMailer();
        var own = new Platform { Change = services => services.AddSingleton<IMailer>(silent) };
        await own.InitializeAsync();
        await own.SendAsync(Platform.Someone(), new PromiseLetter(Address(), "x", null));
        await silent.Begun;

        await own.Database.ExecuteAsync("update platform.outbox set lease = gen_random_uuid(), next_attempt_at = next_attempt_at + interval '1 hour'");

        // An attempt that kept it would go on for a minute.
        await silent.BrokenOff.WaitAsync(TimeSpan.FromSeconds(50), TestContext.Current.CancellationToken);
        await own.DisposeAsync();
    }

    [Fact]
    public async Task While_the_outbox_cannot_be_read_the_dispatcher_waits_and_then_goes_on()
    {
        var to = Address();
        await platform.Database.ExecuteAsync("revoke update on platform.outbox from cers_app");
        await PromiseAsync(to, "x");
        await Task.Delay(500, TestContext.Current.CancellationToken);

        Assert.Equal(["waiting"], await platform.Database.RowsAsync(States, to));
        await platform.Database.ExecuteAsync("grant update on platform.outbox to cers_app");

        await SentAsync(to, 1);
    }

    [Fact]
    public void Delays_double_to_an_hour_and_spread()
    {
        for (var attempt = 1; attempt <= OutboxDispatcher.MostAttempts; attempt++)
        {
            var most = TimeSpan.FromSeconds(Math.Min(3600, Math.Pow(2, attempt)));
            Assert.All(Enumerable.Range(0, 50).Select(_ => OutboxDispatcher.Delay(attempt)), d => Assert.InRange(d, most / 2, most));
        }
    }

    private static string Address(string prefix = "") => $"{prefix}{Guid.CreateVersion7():N}@example.ca";

    private async Task PromiseAsync(string to, string name) =>
        Assert.True((await platform.SendAsync(Platform.Someone(), new PromiseLetter(to, name, null))).IsSuccess);

    private Task SentAsync(string to, int howMany) => platform.WaitForRowsAsync(r => r.Count == howMany && r.All(s => s == "sent"), States, to);

    /// <summary>Hands a mail over and then does not come back until it is revived, as a host that dies or is suspended in between.</summary>
    private sealed class DyingMailer
    {
        private readonly TaskCompletionSource revived = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int hosts;

        /// <summary>The first host's, later ones do as ever.</summary>
        public IMailer Around(IMailer inner) => Interlocked.Increment(ref hosts) == 1 ? new Mailer(inner, revived.Task) : inner;

        public void Revive() => revived.SetResult();

        private sealed class Mailer(IMailer inner, Task revived) : IMailer
        {
            public async Task SendAsync(RenderedMail mail, CancellationToken ct)
            {
                await inner.SendAsync(mail, ct);
                await revived;
            }
        }
    }

    /// <summary>Hands nothing over until it is broken off.</summary>
    private sealed class SilentMailer : IMailer
    {
        private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource brokenOff = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Begun => begun.Task;

        public Task BrokenOff => brokenOff.Task;

        public async Task SendAsync(RenderedMail mail, CancellationToken ct)
        {
            begun.TrySetResult();
            await Task.Delay(Timeout.Infinite, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            brokenOff.TrySetResult();
            ct.ThrowIfCancellationRequested();
        }
    }
}
