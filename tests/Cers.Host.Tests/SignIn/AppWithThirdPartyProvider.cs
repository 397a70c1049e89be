using System.Diagnostics;
using Cers.Host.Development;
using Cers.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace Cers.Host.Tests.SignIn;

/// <summary>The Host with npm oidc-provider as GCKEY and as STAFF: an OpenID Provider that is not ours.</summary>
public sealed class AppWithThirdPartyProvider : CersApp
{
    private const string ClientId = "cers";
    private const string ClientSecret = "a secret, with: signs";

    private Process? provider;
    private Task<string>? complaints;

    public string Issuer { get; private set; } = "";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public override async ValueTask InitializeAsync()
    {
        var clients = Path.Combine(Repository.Root, "tests/Cers.Host.Tests/clients");
        Assert.True(Directory.Exists(Path.Combine(clients, "node_modules/oidc-provider")), $"The provider is not installed: run build/test, or `npm ci` in {clients}.");
        provider = Process.Start(new ProcessStartInfo("node", ["openid-provider.mjs", ClientId, ClientSecret])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = clients,
        })!;
        complaints = provider.StandardError.ReadToEndAsync(CancellationToken.None);
        Issuer = await ToldAsync();
        await base.InitializeAsync();
        await RestartProviderAsync();
    }

    /// <summary>The provider goes on with what it knows and with other signing keys.</summary>
    public async Task RestartProviderAsync()
    {
        await provider!.StandardInput.WriteLineAsync(Address.GetLeftPart(UriPartial.Authority));
        await provider.StandardInput.FlushAsync(Ct);
        Assert.Equal("serves", await ToldAsync());
    }

    public override async ValueTask DisposeAsync()
    {
        if (provider is not null)
        {
            provider.StandardInput.Close();
            await provider.WaitForExitAsync(CancellationToken.None);
            provider.Dispose();
        }

        await base.DisposeAsync();
    }

    protected override void Configure(WebApplicationBuilder builder) => builder.Configuration.AddInMemoryCollection(
        (((string At, string Name)[])[("0", "GCKEY"), ("1", "STAFF")]).SelectMany(p => new Dictionary<string, string?>
        {
            [$"SignIn:Providers:{p.At}:Name"] = p.Name,
            [$"SignIn:Providers:{p.At}:Authority"] = Issuer,
            [$"SignIn:Providers:{p.At}:ClientId"] = $"{ClientId}-{p.Name.ToLowerInvariant()}",
            [$"SignIn:Providers:{p.At}:ClientSecret"] = ClientSecret,
        }));

    private async Task<string> ToldAsync() =>
        await provider!.StandardOutput.ReadLineAsync(Ct) ?? throw new InvalidOperationException($"The provider has ended: {await complaints!}");
}
