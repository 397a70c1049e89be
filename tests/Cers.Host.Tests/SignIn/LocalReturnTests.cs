using Cers.Host.SignIn;

namespace Cers.Host.Tests.SignIn;

public sealed class LocalReturnTests
{
    [Theory]
    [InlineData("/office")]
    [InlineData("/office/applications?after=a%2Fb#top")]
    public void A_path_of_this_site_is_kept(string asked) => Assert.Equal(asked, LocalReturn.From(asked));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("office")]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    [InlineData("\\\\elsewhere.example/")]
    [InlineData("/\t/elsewhere.example/")]
    [InlineData("/\n/elsewhere.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("~/office")]
    public void Anything_else_leads_to_the_profile(string? asked) => Assert.Equal("/me", LocalReturn.From(asked));
}
