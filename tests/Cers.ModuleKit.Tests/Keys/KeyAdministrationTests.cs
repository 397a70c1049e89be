using System.Security.Cryptography;
using Cers.ModuleKit.Keys;
using Cers.Testing;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace Cers.ModuleKit.Tests.Keys;

public sealed class KeyAdministrationTests(Platform platform) : IClassFixture<Platform>
{
    private static readonly string Zeros = Convert.ToBase64String(new byte[32]);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_rotated_key_is_published_first_and_used_when_every_host_has_had_the_time_to_read_it()
    {
        var clock = new TestClock();
        var (host, other) = (Ring(clock), Ring(clock));
        var old = await host.CurrentAsync(KeyPurpose.Hmac, Ct);
        await other.CurrentAsync(KeyPurpose.Hmac, Ct);

        var change = await Administration(clock).RotateAsync(KeyPurpose.Hmac, Ct);
        await host.LoadAsync(Ct);

        Assert.Equal(old.Id, (await host.CurrentAsync(KeyPurpose.Hmac, Ct)).Id);
        Assert.Equal([change.Id!.Value, old.Id], (await host.AllAsync(KeyPurpose.Hmac, Ct)).Select(k => k.Id).Take(2));
        clock.Advance(KeyRing.Overlap);
        Assert.Equal(change.Id, (await host.CurrentAsync(KeyPurpose.Hmac, Ct)).Id);

        // A host that has not read the ring yet still opens what another one makes.
        Assert.Equal(change.Id, (await other.FindAsync(change.Id.Value, Ct)).Id);
        Assert.Equal(old.Id, (await host.FindAsync(old.Id, Ct)).Id);
    }

    [Fact]
    public async Task A_second_rotation_waits_for_the_first()
    {
        var clock = new TestClock();
        await Ring(clock).CurrentAsync(KeyPurpose.Session, Ct);
        Assert.Null((await Administration(clock).RotateAsync(KeyPurpose.Session, Ct)).Refusal);

        var again = await Administration(clock).RotateAsync(KeyPurpose.Session, Ct);

        Assert.Contains("already published", again.Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_running_host_hears_of_a_new_key()
    {
        var running = platform.Services.GetRequiredService<KeyRing>();
        await running.CurrentAsync(KeyPurpose.Cursors, Ct);
        var change = await Administration(platform.Clock).RotateAsync(KeyPurpose.Cursors, Ct);

        var patience = DateTimeOffset.MaxValue;
        while (!running.Known(KeyPurpose.Cursors).Any(k => k.Id == change.Id) && TimeProvider.System.GetUtcNow() < patience)
        {
            patience = patience == DateTimeOffset.MaxValue ? TimeProvider.System.GetUtcNow().AddMinutes(1) : patience;
            await Task.Delay(20, Ct);
        }

        Assert.Contains(running.Known(KeyPurpose.Cursors), k => k.Id == change.Id);
    }

    [Fact]
    public async Task A_key_is_retired_only_when_nothing_made_with_it_lives()
    {
        var clock = new TestClock();
        var ring = Ring(clock);
        var old = await ring.CurrentAsync(KeyPurpose.Outbox, Ct);
        var administration = Administration(clock, new StoredKeyUse("mails not sent yet", "platform.outbox", "secret_key_id"));
        Assert.Contains("Rotate outbox first", (await administration.RetireAsync(old.Id, Ct)).Refusal, StringComparison.Ordinal);
        await administration.RotateAsync(KeyPurpose.Outbox, Ct);
        clock.Advance(KeyRing.Overlap);
        Assert.Contains("hosts that have not read the ring", (await administration.RetireAsync(old.Id, Ct)).Refusal, StringComparison.Ordinal);
        clock.Advance(KeyRing.Overlap);
        var mail = Guid.CreateVersion7();
        await platform.Database.ExecuteAsync(
            """
            insert into platform.outbox (id, created_at, template, recipient, language, model, secret, secret_key_id, next_attempt_at)
            values ($1, now(), 'x', 'x', 'en', '{}', '', $2, now() + interval '1 year')
            """,
            mail,
            old.Id);

        Assert.Contains("1 mails not sent yet", (await administration.RetireAsync(old.Id, Ct)).Refusal, StringComparison.Ordinal);
        Assert.Contains(await administration.ListAsync(Ct), k => k.Id == old.Id && k.State == KeyState.Verifies && k.Holds.Single().Count == 1);
        await platform.Database.ExecuteAsync("delete from platform.outbox where id = $1", mail);

        Assert.Null((await administration.RetireAsync(old.Id, Ct)).Refusal);
        Assert.Empty((await platform.Database.ScalarAsync<byte[]>("select wrapped from platform.keys where id = $1", old.Id))!);
        await ring.LoadAsync(Ct);
        await Assert.ThrowsAsync<InvalidOperationException>(() => ring.FindAsync(old.Id, Ct).AsTask());
        Assert.Contains("was retired", (await administration.RetireAsync(old.Id, Ct)).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_that_only_others_hold_keep_a_key_for_their_longest_life()
    {
        var clock = new TestClock();
        var old = await Ring(clock).CurrentAsync(KeyPurpose.TokenSigning, Ct);
        var administration = Administration(clock, new CarriedKeyUse("access tokens", KeyPurpose.TokenSigning, TimeSpan.FromMinutes(10)));
        await administration.RotateAsync(KeyPurpose.TokenSigning, Ct);
        clock.Advance(KeyRing.Overlap * 2);

        Assert.Contains("access tokens, until", (await administration.RetireAsync(old.Id, Ct)).Refusal, StringComparison.Ordinal);
        clock.Advance(TimeSpan.FromMinutes(10));

        Assert.Null((await administration.RetireAsync(old.Id, Ct)).Refusal);
    }

    [Fact]
    public async Task Unknown_keys_are_not_retired() =>
        Assert.Contains("There is no key", (await Administration(new TestClock()).RetireAsync(Guid.CreateVersion7(), Ct)).Refusal, StringComparison.Ordinal);

    [Fact]
    public async Task The_wrapping_key_is_replaced_while_hosts_with_the_old_and_the_new_one_run()
    {
        var purpose = $"rewrapped {Guid.CreateVersion7()}";
        var fresh = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        var clock = new TestClock();
        var before = Ring(clock);
        var key = await before.CurrentAsync(purpose, Ct);

        // A host that is ahead makes keys that one behind can open.
        var ahead = Ring(clock, new WrappingKey(fresh, Zeros));
        var made = await ahead.CurrentAsync($"{purpose} too", Ct);
        Assert.Equal(made.Id, (await before.FindAsync(made.Id, Ct)).Id);

        var administration = Administration(clock, new WrappingKey(fresh, Zeros));
        Assert.True(await administration.RewrapAsync(Ct) >= 2);
        Assert.Equal(0, await administration.RewrapAsync(Ct));

        var after = Ring(clock, new WrappingKey(fresh));
        Assert.Equal(key.Hmac("x"u8), (await after.FindAsync(key.Id, Ct)).Hmac("x"u8));
        Assert.Empty(await KeyAdministration.UnopenedAsync(Source(), new WrappingKey(fresh), Ct));

        // The host that is behind goes on with what it has opened, and is refused the next time it starts.
        await before.LoadAsync(Ct);
        Assert.Equal(key.Id, (await before.CurrentAsync(purpose, Ct)).Id);
        Assert.Contains(await KeyAdministration.UnopenedAsync(Source(), new WrappingKey(Zeros), Ct), u => u.Contains(key.Id.ToString(), StringComparison.Ordinal));

        await Administration(clock, new WrappingKey(Zeros, fresh)).RewrapAsync(Ct);
    }

    [Fact]
    public async Task Cookie_keys_are_rotated_two_days_ahead_and_listed()
    {
        var administration = Administration(platform.Clock);

        var change = await administration.RotateAsync(KeyAdministration.DataProtection, Ct);

        var listed = Assert.Single(await administration.ListAsync(Ct), k => k.Id == change.Id);
        Assert.Equal((KeyState.Published, Wrapping.Current), (listed.State, listed.Wrapping));
        Assert.Contains("still needed", (await administration.RetireAsync(listed.Id, Ct)).Refusal, StringComparison.Ordinal);
    }

    private NpgsqlDataSource Source() => platform.Services.GetRequiredService<NpgsqlDataSource>();

    private KeyRing Ring(TimeProvider clock, WrappingKey? wrapping = null) => new(Source(), wrapping ?? new WrappingKey(Zeros), clock);

    private KeyAdministration Administration(TimeProvider clock, params KeyUse[] uses) => new(Owner(), new WrappingKey(Zeros), uses, Cookies(), clock);

    private KeyAdministration Administration(TimeProvider clock, WrappingKey wrapping) => new(Owner(), wrapping, [], Cookies(), clock);

    private NpgsqlDataSource Owner() => NpgsqlDataSource.Create(platform.Database.Migrator);

    private IKeyManager Cookies() => platform.Services.GetRequiredService<IKeyManager>();
}
