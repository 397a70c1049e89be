using System.Net.Mail;
using Xunit;

namespace Cers.Kernel.Tests;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("a@b.ca", true)]
    [InlineData(" A.B+c@Example.co.uk ", true)]
    [InlineData("o'brien-42@mail.example.ca", true)]
    [InlineData("a@xn--bcher-kva.example", true)]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("a", false)]
    [InlineData("a@b", false)]
    [InlineData("a@b.c", false)]
    [InlineData("a@@b.ca", false)]
    [InlineData(".a@b.ca", false)]
    [InlineData("a.@b.ca", false)]
    [InlineData("a..b@c.ca", false)]
    [InlineData("a@b..ca", false)]
    [InlineData("a@-b.ca", false)]
    [InlineData("a@b.ca.", false)]
    [InlineData("é@b.ca", false)]
    [InlineData("a@é.ca", false)]
    [InlineData("\"a\"@b.ca", false)]
    [InlineData("a <a@b.ca>", false)]
    [InlineData("a@b.ca,c@d.ca", false)]
    [InlineData("a@b.ca\r\nBcc: c@d.ca", false)]
    [InlineData("a@[127.0.0.1]", false)]
    public void An_address_is_one_bare_address(string? text, bool good) => Assert.Equal(good, EmailAddress.IsWellFormed(text));

    /// <summary>A line break at the very end is a blank around it, and gone in what is kept.</summary>
    [Fact]
    public void Blanks_around_it_do_not_count() => Assert.Equal("a@b.ca", EmailAddress.Key("\tA@b.CA\r\n"));

    [Fact]
    public void An_address_has_at_most_70_characters()
    {
        Assert.True(EmailAddress.IsWellFormed(new string('a', 62) + "@b.ca.ca"));
        Assert.False(EmailAddress.IsWellFormed(new string('a', 63) + "@b.ca.ca"));
    }

    /// <summary>Whatever passes can be written to: the mail client refuses none of it.</summary>
    [Fact]
    public void What_passes_is_an_address_for_the_mail_client()
    {
        var (random, passed) = (new Random(20261126), 0);
        for (var i = 0; i < 200_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(5, 14)).Select(_ =>
                random.Next(4) == 0 ? "aB1.@-_+'!{}\"\\ ,;:<>()[]é\r\n"[random.Next(27)] : "aB1.-_+"[random.Next(7)])]);
            text = random.Next(2) == 0 ? text : $"{text}@b.ca";
            if (EmailAddress.IsWellFormed(text))
            {
                passed++;
                Assert.Equal(text.Trim(), new MailAddress(text.Trim()).Address);
            }
        }

        Assert.True(passed > 1000, $"{passed} passed");
    }
}
