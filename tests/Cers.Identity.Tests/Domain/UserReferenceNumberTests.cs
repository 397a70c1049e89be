using Cers.Kernel;
using Xunit;

namespace Cers.Identity.Tests.Domain;

public sealed class UserReferenceNumberTests
{
    [Theory]
    [InlineData("U799273987", false)]
    [InlineData("U000000000", true)]
    [InlineData("U000000018", true)]
    [InlineData("U123456782", true)]
    [InlineData("u123456782 ", true)]
    [InlineData("U123456781", false)]
    [InlineData("U12345678", false)]
    [InlineData("U1234567820", false)]
    [InlineData("V123456782", false)]
    [InlineData("U12345678\u0662", false)]
    [InlineData("", false)]
    public void A_reference_number_is_U_eight_digits_and_a_Luhn_digit(string text, bool good) =>
        Assert.Equal(good, UserReferenceNumber.TryParse(text, out _));

    [Fact]
    public void Drawn_numbers_are_good_and_differ()
    {
        var drawn = Enumerable.Range(0, 1000).Select(_ => UserReferenceNumber.Random()).ToList();

        Assert.All(drawn, n => Assert.True(UserReferenceNumber.TryParse(n.Value, out _)));
        Assert.True(drawn.Distinct().Count() > 990);
    }
}
