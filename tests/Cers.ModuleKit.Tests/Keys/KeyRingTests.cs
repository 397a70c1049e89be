using System.Security.Cryptography;
using Cers.ModuleKit.Keys;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace Cers.ModuleKit.Tests.Keys;

public sealed class KeyRingTests(Platform platform) : IClassFixture<Platform>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Another_host_finds_the_same_key_and_opens_what_the_first_one_sealed()
    {
        var sealedBox = (await Ring().CurrentAsync(KeyPurpose.Outbox, Ct)).Encrypt("hello"u8);

        var other = await Ring().CurrentAsync(KeyPurpose.Outbox, Ct);

        Assert.Equal("hello"u8.ToArray(), other.Decrypt(sealedBox));
    }

    [Fact]
    public async Task Hosts_that_start_together_end_with_one_key()
    {
        var purpose = $"purpose {Guid.CreateVersion7()}";

        var keys = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Ring().CurrentAsync(purpose, Ct).AsTask()));

        Assert.Single(keys.Select(k => k.Id).Distinct());
    }

    [Fact]
    public async Task A_key_is_found_by_the_id_that_a_value_carries()
    {
        var key = await Ring().CurrentAsync(KeyPurpose.Hmac, Ct);

        var found = await Ring().FindAsync(key.Id, Ct);

        Assert.Equal(key.Hmac("x"u8), found.Hmac("x"u8));
    }

    [Fact]
    public async Task The_database_holds_no_key_as_it_is()
    {
        var key = await Ring().CurrentAsync(KeyPurpose.Hmac, Ct);

        var stored = await platform.Database.ScalarAsync<byte[]>("select wrapped from platform.keys where id = $1", key.Id);

        Assert.Equal(-1, stored.AsSpan().IndexOf(key.Material));
    }

    [Fact]
    public async Task A_wrong_wrapping_key_is_told_by_the_name_of_its_setting()
    {
        await Ring().CurrentAsync(KeyPurpose.Hmac, Ct);
        var wrong = new KeyRing(Source(), new WrappingKey(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))), TimeProvider.System);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => wrong.CurrentAsync(KeyPurpose.Hmac, Ct).AsTask());

        Assert.Contains(WrappingKey.Setting, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not base64")]
    [InlineData("c2hvcnQ=")]
    public void A_wrapping_key_that_is_none_is_refused_by_the_name_of_its_setting(string? value)
    {
        var refused = Assert.Throws<InvalidOperationException>(() => new WrappingKey(value));

        Assert.Contains(WrappingKey.Setting, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sealing_twice_tells_nothing_and_damage_is_noticed()
    {
        var key = new RingKey(Guid.CreateVersion7(), KeyPurpose.Outbox, RandomNumberGenerator.GetBytes(32), default);
        var (one, two) = (key.Encrypt("same"u8), key.Encrypt("same"u8));

        Assert.NotEqual(one, two);
        one[^1] ^= 1;
        Assert.ThrowsAny<CryptographicException>(() => key.Decrypt(one));
    }

    private NpgsqlDataSource Source() => platform.Services.GetRequiredService<NpgsqlDataSource>();

    private KeyRing Ring() => new(Source(), platform.Services.GetRequiredService<WrappingKey>(), TimeProvider.System);
}
