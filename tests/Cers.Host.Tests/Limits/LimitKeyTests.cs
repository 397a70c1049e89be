using System.Net;
using Cers.Host.Limits;
using Microsoft.AspNetCore.Http;

namespace Cers.Host.Tests.Limits;

public sealed class LimitKeyTests
{
    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("::ffff:192.0.2.1", "192.0.2.1", true)]
    [InlineData("::ffff:192.0.2.1", "::ffff:192.0.2.2", false)]
    public void An_IPv6_subscriber_is_one_caller_and_an_IPv4_address_is_one(string one, string other, bool same) =>
        Assert.Equal(same, LimitKey.Network(IPAddress.Parse(one)).Equals(LimitKey.Network(IPAddress.Parse(other))));

    [Fact]
    public void However_many_addresses_call_they_share_a_bounded_number_of_places()
    {
        var keys = Enumerable.Range(0, 1_000_000).Select(n => Key(new IPAddress([.. BitConverter.GetBytes(n)]))).ToHashSet(StringComparer.Ordinal);

        Assert.InRange(keys.Count, LimitKey.Places * 9 / 10, LimitKey.Places);
    }

    private static string Key(IPAddress address)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = address;
        return LimitKey.Of(context);
    }
}
