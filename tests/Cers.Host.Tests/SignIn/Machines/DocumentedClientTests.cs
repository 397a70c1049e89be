using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Cers.Testing.Data;

namespace Cers.Host.Tests.SignIn.Machines;

/// <summary>The clients that docs/api.md shows are taken from the page and run: each gets a token with a library that is not ours, and submits.</summary>
public sealed class DocumentedClientTests(MachineApp app) : IClassFixture<MachineApp>
{
    /// <summary>The system's, which has Debian's packages.</summary>
    private const string Python = "/usr/bin/python3";

    private const string Project =
        """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable><UseAppHost>false</UseAppHost>
          </PropertyGroup>
        </Project>
        """;

    private static string Root => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(SourceFile())!, "../../../.."));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public Task The_client_in_CSharp_submits() => SubmitsAsync(async folder =>
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "client.csproj"), Project, Ct);
        await File.WriteAllTextAsync(Path.Combine(folder, "Client.cs"), Shown("csharp"), Ct);
        await RunAsync(folder, "dotnet", "build", "client.csproj", "-o", "out", "--nologo", "-v", "q");
        return ["dotnet", Path.Combine(folder, "out/client.dll")];
    });

    [Fact]
    public Task The_client_in_TypeScript_submits() => SubmitsAsync(async folder =>
    {
        var file = Path.Combine(folder, "client.ts");
        await File.WriteAllTextAsync(file, Shown("typescript"), Ct);
        return ["node", Path.Combine(Root, "tests/Cers.Host.Tests/clients/machine.mjs"), new Uri(app.Address, "/graphql").ToString(), file];
    });

    [Fact]
    public Task The_client_in_Python_submits() => SubmitsAsync(async folder =>
    {
        var file = Path.Combine(folder, "client.py");
        await File.WriteAllTextAsync(file, Shown("python"), Ct);
        return [Python, file];
    });

    [Fact]
    public async Task The_program_in_Python_takes_the_archive_away_and_checks_it()
    {
        var account = await app.Data.AccountOpenedAsync();
        var number = await app.Data.DeclarationSubmittedAsync(account);
        using var owner = await app.ApiAsync(account.Owner.Persona);
        var folder = Directory.CreateTempSubdirectory("cers-client-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "archive.py"), Shown("py"), Ct);
            var environment = new Dictionary<string, string>
            {
                ["CERS_URL"] = app.Address.GetLeftPart(UriPartial.Authority),
                ["CERS_TOKEN"] = owner.Client.DefaultRequestHeaders.Authorization!.Parameter!,
                ["CERS_ACCOUNT_ID"] = await owner.AccountIdAsync(account.BusinessNumber),
            };

            Assert.Equal($"{number} ORIGINAL", (await RunAsync(folder.FullName, environment, Python, "archive.py")).Trim());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Shown(string language)
    {
        var page = File.ReadAllText(Path.Combine(Root, "docs/api.md"));
        return Regex.Matches(page, $"^```{language}\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline, TimeSpan.FromSeconds(1)) is [var only]
            ? only.Groups[1].Value
            : throw new InvalidOperationException($"docs/api.md shows not one program in {language}.");
    }

    private static async Task<string> RunAsync(string folder, string program, params string[] arguments) => await RunAsync(folder, new Dictionary<string, string>(), program, arguments);

    private static async Task<string> RunAsync(string folder, IReadOnlyDictionary<string, string> environment, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var complaints = process.StandardError.ReadToEndAsync(Ct);
        var printed = await process.StandardOutput.ReadToEndAsync(Ct);
        await process.WaitForExitAsync(Ct);
        Assert.True(process.ExitCode == 0, $"{printed}\n{await complaints}");
        return printed;
    }

    private static string SourceFile([CallerFilePath] string path = "") => path;

    private async Task SubmitsAsync(Func<string, Task<string[]>> prepare)
    {
        var account = await app.Data.AccountOpenedAsync();
        var machine = await app.Data.MachineAsync(account);
        using var owner = await app.ApiAsync(account.Owner.Persona);

        // Outside the repository, whose build settings are not a client's.
        var folder = Directory.CreateTempSubdirectory("cers-client-");
        try
        {
            var (key, declaration) = (Path.Combine(folder.FullName, "client-key.pem"), Path.Combine(folder.FullName, "declaration.json"));
            await File.WriteAllTextAsync(key, machine.Key.ExportPkcs8PrivateKeyPem(), Ct);
            await File.WriteAllTextAsync(declaration, ValidDeclaration.New(app.Clock.GetUtcNow()).ToJsonString(), Ct);
            string[] command = await prepare(folder.FullName);
            var environment = new Dictionary<string, string>
            {
                ["CERS_URL"] = app.Address.GetLeftPart(UriPartial.Authority),
                ["CERS_CLIENT_ID"] = machine.Id.ToString(),
                ["CERS_KEY_FILE"] = key,
                ["CERS_ACCOUNT_ID"] = await owner.AccountIdAsync(account.BusinessNumber),
                ["CERS_DECLARATION"] = declaration,
            };

            var printed = await RunAsync(folder.FullName, environment, command[0], command[1..]);

            Assert.Matches($"^{account.AuthorizationId}[0-9]{{9,}}$", printed.Trim());
            Assert.Equal(
                [$"{printed.Trim()}|Api"],
                await app.Database.RowsAsync("select proof_of_report, channel from declarations.declarations where account_id = $1", account.Id.Value));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
