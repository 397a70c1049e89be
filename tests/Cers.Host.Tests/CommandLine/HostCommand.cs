using System.Diagnostics;
using Cers.ModuleKit.Audit;
using Cers.ModuleKit.Keys;
using Cers.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Cers.Host.Tests.CommandLine;

/// <summary>Cers.Host as a process of its own in Production, on a test's database.</summary>
internal sealed record HostCommand(int ExitCode, string Out, string Error)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Runs a command; settings replace what the application of the test has.</summary>
    public static async Task<HostCommand> RunAsync(CersApp app, string line, params (string Key, string? Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Prepend(typeof(CersHost).Assembly.Location))
        {
            start.ArgumentList.Add(argument);
        }

        var configuration = app.Services.GetRequiredService<IConfiguration>();
        var all = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [HostSettings.ConnectionKey] = app.Database.App,
            [HostSettings.MigratorConnectionKey] = app.Database.Migrator,
            [WrappingKey.Setting] = configuration[WrappingKey.Setting],
            [AuditKeys.Setting] = configuration[AuditKeys.Setting],
            ["Cers:PublicUrl"] = "https://exports.example",
            ["Cers:Mail:Host"] = "smtp.example",
            ["Cers:Mail:From"] = "no-reply@exports.example",
            ["SignIn:Providers:0:Name"] = "GCKEY",
            ["SignIn:Providers:0:Authority"] = "https://gckey.example",
            ["SignIn:Providers:0:ClientId"] = "cers",
            ["SignIn:Providers:0:ClientSecret"] = "secret",
        };
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        foreach (var (key, value) in all)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return new HostCommand(process.ExitCode, await output, await error);
    }

    public override string ToString() => $"exit code {ExitCode}\n{Out}\n{Error}";
}
