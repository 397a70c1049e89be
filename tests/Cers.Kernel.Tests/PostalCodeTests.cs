using Xunit;

namespace Cers.Kernel.Tests;

public sealed class PostalCodeTests
{
    [Theory]
    [InlineData("CA", "K1A 0L8", true)]
    [InlineData("CA", "K1A0L8", false)]
    [InlineData("CA", "k1a 0l8", false)]
    [InlineData("CA", "D1A 0L8", false)]
    [InlineData("CA", "W1A 0L8", false)]
    [InlineData("CA", "X1W 0Z8", true)]
    [InlineData("CA", "K1A 0L8\n", false)]
    [InlineData("CA", null, false)]
    [InlineData("US", "10001", true)]
    [InlineData("US", "10001-1234", true)]
    [InlineData("US", "1000", false)]
    [InlineData("US", "10001\n", false)]
    [InlineData("US", null, false)]
    [InlineData("FR", null, true)]
    [InlineData("FR", "75001", true)]
    [InlineData(null, null, true)]
    public void A_code_has_its_country_s_form(string? country, string? code, bool good) => Assert.Equal(good, PostalCode.HasFormOf(country, code));
}
