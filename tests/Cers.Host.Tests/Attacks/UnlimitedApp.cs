using Cers.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace Cers.Host.Tests.Attacks;

/// <summary>An application for those who ask everything there is: no limit answers instead of what is asked.</summary>
public sealed class UnlimitedApp : CersApp
{
    protected override void Configure(WebApplicationBuilder builder) =>
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Cers:Limits:Tokens"] = "100000",
            ["Cers:Limits:Queries"] = "100000",
            ["Cers:Limits:Mutations"] = "100000",
        });
}
