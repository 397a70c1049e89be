using Cers.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace Cers.Host.Tests.SignIn;

/// <summary>The Host with a provider of the test as GCKEY.</summary>
public sealed class AppWithProvider : CersApp
{
    /// <summary>How this provider says that it asked for two factors.</summary>
    public const string TwoFactorAcr = "urn:of:two:factors";

    internal ProviderInTest Provider { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        Provider = await ProviderInTest.StartAsync();
        await base.InitializeAsync();
    }

    protected override void Configure(WebApplicationBuilder builder) => builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["SignIn:Providers:0:Name"] = "GCKEY",
        ["SignIn:Providers:0:Authority"] = Provider.Issuer,
        ["SignIn:Providers:0:ClientId"] = ProviderInTest.ClientId,
        ["SignIn:Providers:0:ClientSecret"] = ProviderInTest.ClientSecret,
        ["SignIn:Providers:0:TwoFactorAcr:0"] = TwoFactorAcr,
    });
}
