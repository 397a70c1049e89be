using Cers.ModuleKit.Audit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace Cers.Host.Tests;

public sealed class StartChecksTests
{
    private static readonly Dictionary<string, string?> Good = new()
    {
        ["Cers:PublicUrl"] = "https://exports.example",
        ["ConnectionStrings:Cers"] = "Host=database.example",
        ["Cers:Keys:Wrapping"] = Convert.ToBase64String(new byte[32]),
        ["Cers:Audit:SigningKey"] = AuditKeys.Draw(),
        ["SignIn:Providers:0:Name"] = "GCKEY",
        ["SignIn:Providers:0:Authority"] = "https://gckey.example",
        ["SignIn:Providers:0:ClientId"] = "cers",
        ["SignIn:Providers:0:ClientSecret"] = "secret",
    };

    [Fact]
    public void A_complete_configuration_starts_in_Production() => Assert.Empty(Refusals("Production", Good));

    [Theory]
    [InlineData("Development:Simulator", "true")]
    [InlineData("Cers:PublicUrl", null)]
    [InlineData("Cers:PublicUrl", "http://exports.example")]
    [InlineData("Cers:PublicUrl", "https://exports.example/cers")]
    [InlineData("ConnectionStrings:Cers", null)]
    [InlineData("Cers:Keys:Wrapping", null)]
    [InlineData("Cers:Keys:Wrapping", "short")]
    [InlineData("Cers:Keys:PreviousWrapping", "short")]
    [InlineData("Cers:Audit:SigningKey", null)]
    [InlineData("Cers:Audit:SigningKey", "c2hvcnQ=")]
    [InlineData("Cers:Audit:PublicKeys:0", "c2hvcnQ=")]
    public void A_Production_start_with_one_thing_wrong_is_refused_and_names_its_key(string key, string? value)
    {
        var refusal = Assert.Single(Refusals("Production", new(Good) { [key] = value }));

        Assert.StartsWith(key, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_provider_without_https_is_refused_in_Production() =>
        Assert.Contains("GCKEY", Assert.Single(Refusals("Production", new(Good) { ["SignIn:Providers:0:Authority"] = "http://gckey.example" })), StringComparison.Ordinal);

    [Theory]
    [InlineData("Staging")]
    [InlineData("")]
    public void Whatever_is_not_Development_is_as_strict(string environment) =>
        Assert.NotEmpty(Refusals(environment, new(Good) { ["Development:Simulator"] = "true" }));

    [Fact]
    public void Development_starts_with_nothing_set() => Assert.Empty(Refusals("Development", []));

    private static IReadOnlyList<string> Refusals(string environment, Dictionary<string, string?> settings) =>
        StartChecks.Refusals(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), new Named(environment));

    private sealed class Named(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "Cers.Host";

        public string ContentRootPath { get; set; } = "/";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
