using Cers.ModuleKit.Audit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace Cers.Host.Tests;

public sealed class StartChecksTests
{
    private static readonly Dictionary<string, string?> Good = new()
    {
        ["Cers:PublicUrl"] = "https://exports.example",
        ["ConnectionStrings:Cers"] = "Host=database.example",
        ["Cers:Keys:Wrapping"] = Convert.ToBase64String(new byte[32]),
        ["Cers:Audit:SigningKey"] = AuditKeys.Draw(),
        ["Cers:Mail:Host"] = "smtp.example",
        ["Cers:Mail:From"] = "no-reply@exports.example",
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
    [InlineData("Cers:Mail:Host", null)]
    [InlineData("Cers:Mail:From", null)]
    [InlineData("Cers:Mail:From", "nobody")]
    [InlineData("Cers:Mail:Port", "smtp")]
    [InlineData("Cers:Mail:StartTls", "yes")]
    [InlineData("Cers:Mail:Prot", "25")]
    [InlineData("Cers:Port", "70000")]
    [InlineData("Urls", "8080")]
    [InlineData("Urls", "http://0.0.0.0:8080/cers")]
    [InlineData("Cers:TrustedProxies:0", "proxy.example")]
    [InlineData("Cers:TrustedProxies:1", "10.0.0.0/33")]
    [InlineData("Cers:TrustedProxies", "10.0.0.0/8")]
    [InlineData("Cers:SecretsDirectory", "/nowhere/at/all")]
    [InlineData("Cers:Drain:AnnounceSeconds", "-1")]
    [InlineData("Cers:Drain:FinishSeconds", "0")]
    [InlineData("Cers:Limits:Mutations", "0")]
    [InlineData("Cers:Limits:Pages", "many")]
    [InlineData("Cers:Registration:UnitLanguage", "de")]
    [InlineData("ConnectionStrings:Cers", "Database=cers")]
    [InlineData("ConnectionStrings:Cers", "Host=db;Colour=blue")]
    [InlineData("ConnectionStrings:Cers", "Host=db;Include Error Detail=true")]
    [InlineData("ConnectionStrings:Cers", "Host=db;Persist Security Info=true")]
    [InlineData("ConnectionStrings:CersMigrator", "Host=db;Port=many")]
    [InlineData("SignIn:Providers:0:Authority", null)]
    [InlineData("SignIn:Providers:0:ClientId", null)]
    [InlineData("SignIn:Providers:0:ClientSecret", null)]
    [InlineData("SignIn:Providers:0:Name", null)]
    [InlineData("SignIn:Providers:0:Name", "OTHER")]
    [InlineData("SignIn:Providers:0:Audience", "cers")]
    [InlineData("SignIn:Providers:0:MetadataAddress", "http://gckey.example/metadata")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4317")]
    [InlineData("Logging:LogLevel:Default", "Loud")]
    [InlineData("Development:Simulater", "true")]
    public void A_Production_start_with_one_thing_wrong_is_refused_and_names_its_key(string key, string? value)
    {
        var refusals = Refusals("Production", new(Good) { [key] = value });

        Assert.NotEmpty(refusals);
        Assert.All(refusals, r => Assert.Equal(key.Replace(":0:Name", "", StringComparison.Ordinal), r.Split(' ')[0].Replace(":0:Name", "", StringComparison.Ordinal).Replace(":N:Name", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Cers:Keys:Wrapping", "not-the-key")]
    [InlineData("ConnectionStrings:Cers", "Host=db;Password=not-the-password;Include Error Detail=true")]
    [InlineData("SignIn:Providers:0:Authority", "not-the-authority")]
    public void A_refusal_never_repeats_a_value(string key, string value) =>
        Assert.All(Refusals("Production", new(Good) { [key] = value }), r => Assert.DoesNotContain("not-the", r, StringComparison.Ordinal));

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once() =>
        Assert.Equal(5, Refusals("Production", new(Good) { ["Cers:Port"] = "x", ["Cers:Mail:Port"] = "x", ["Cers:Mial:Port"] = "25", ["Cers:PublicUrl"] = null, ["Cers:Keys:Wrapping"] = null }).Count);

    [Fact]
    public void A_second_provider_of_the_same_name_is_refused() =>
        Assert.StartsWith("SignIn:Providers:1:Name", Assert.Single(Refusals("Production", new(Good)
        {
            ["SignIn:Providers:1:Name"] = "GCKEY",
            ["SignIn:Providers:1:Authority"] = "https://gckey.example",
            ["SignIn:Providers:1:ClientId"] = "cers",
            ["SignIn:Providers:1:ClientSecret"] = "secret",
        })), StringComparison.Ordinal);

    [Fact]
    public void A_provider_without_https_is_refused_in_Production() =>
        Assert.StartsWith("SignIn:Providers:0:Authority", Assert.Single(Refusals("Production", new(Good) { ["SignIn:Providers:0:Authority"] = "http://gckey.example" })), StringComparison.Ordinal);

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
