using System.Globalization;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Audit;
using Cers.ModuleKit.UseCases;

namespace Cers.Host.CommandLine;

/// <summary><c>audit</c>: verifies the trail, exports it with what proves it, and anchors it in a file to be kept elsewhere.</summary>
internal static class AuditCommand
{
    public const string Usage =
        """
        Cers.Host audit verify [--from SEAL] [--anchor FILE]    checks the seals and every entry below them
        Cers.Host audit export [--from X] [--to X] FILE         writes entries with their seals; X is a seal or a day (2026-11-03)
        Cers.Host audit anchor FILE                             writes the newest seal, to be kept elsewhere
        """;

    public static Task<int> RunAsync(WebApplication app, CommandLineArguments line, CancellationToken ct) => line.Words switch
    {
        ["verify"] when line.HasOnly("from", "anchor") => VerifyAsync(app, line, ct),
        ["export", var file] when line.HasOnly("from", "to") => ExportAsync(app, line, file, ct),
        ["anchor", var file] when line.HasOnly() => AnchorAsync(app, file, ct),
        _ => Commands.RefuseAsync("audit needs verify, export FILE or anchor FILE.", Usage),
    };

    private static async Task<int> VerifyAsync(WebApplication app, CommandLineArguments line, CancellationToken ct)
    {
        var from = 1L;
        if (line.Options.TryGetValue("from", out var asked) && !(long.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out from) && from > 0))
        {
            return await Commands.RefuseAsync($"--from {asked} is not the number of a seal.", Usage);
        }

        AuditAnchor? anchor = null;
        if (line.Options.TryGetValue("anchor", out var file))
        {
            anchor = File.Exists(file) ? AuditAnchor.Read(await File.ReadAllTextAsync(file, ct)) : null;
            if (anchor is null)
            {
                return await Commands.RefuseAsync($"--anchor {file} is not a file that `audit anchor` wrote.", Usage);
            }
        }

        if (app.Services.GetRequiredService<AuditKeys>().Trusted.Count == 0 && anchor is null)
        {
            await Console.Error.WriteLineAsync(
                $"No key to trust: set {AuditKeys.Setting}, or {AuditKeys.PublicKeysSetting}:0 to the public key, or give an anchor by --anchor FILE.");
            return ExitCode.Configuration;
        }

        var report = await app.Services.GetRequiredService<AuditVerifier>().VerifyAsync(from, anchor, ct);
        foreach (var finding in report.Findings)
        {
            await Console.Out.WriteLineAsync(AuditVerifier.Say(finding));
        }

        var range = report.To == 0 ? "no seal" : $"seals {report.From} to {report.To}";
        var dropped = report.Dropped > 0 ? $", {report.Dropped} entries of dropped months" : "";
        await Console.Out.WriteLineAsync(
            $"{range}, {report.Entries} entries{dropped}: {(report.IsSound ? "everything is as it was sealed" : $"{report.Faults} fault(s)")}");
        return report.IsSound ? ExitCode.Done : ExitCode.Data;
    }

    private static async Task<int> ExportAsync(WebApplication app, CommandLineArguments line, string file, CancellationToken ct)
    {
        var export = app.Services.GetRequiredService<AuditExport>();
        if (await SealAsync(export, line, "from", first: true, ct) is not { } from || await SealAsync(export, line, "to", first: false, ct) is not { } to)
        {
            return await Commands.RefuseAsync("--from and --to take the number of a seal, or a day as 2026-11-03.", Usage);
        }

        if (File.Exists(file))
        {
            return await Commands.RefuseAsync($"{file} exists: nothing is overwritten.", Usage);
        }

        // Reading the trail is an entry of it; no entry, no file.
        var noted = await app.Services.GetRequiredService<IDoor>().SendAsync(
            Actor.System($"command line {Environment.UserName}"), new NoteAuditExport(from, to), ct);
        if (!noted.IsSuccess)
        {
            throw new InvalidOperationException(noted.Errors[0].Code);
        }

        var partial = file + ".partial";
        await using (var stream = new FileStream(partial, FileMode.Create, FileAccess.Write))
        {
            var (seals, entries) = await export.WriteAsync(stream, from, to, ct);
            await Console.Out.WriteLineAsync($"{file}: {seals} seals, {entries} entries");
        }

        File.Move(partial, file);
        return ExitCode.Done;
    }

    private static async Task<int> AnchorAsync(WebApplication app, string file, CancellationToken ct)
    {
        if (File.Exists(file))
        {
            return await Commands.RefuseAsync($"{file} exists: nothing is overwritten.", Usage);
        }

        if (await app.Services.GetRequiredService<AuditExport>().AnchorAsync(ct) is not { } anchor)
        {
            return await Commands.RefuseAsync("There is no seal yet.", Usage);
        }

        await File.WriteAllTextAsync(file, anchor.Write(), ct);
        await Console.Out.WriteLineAsync($"{file}: seal {anchor.Number}, {anchor.Hash}");
        return ExitCode.Done;
    }

    /// <summary>The number that an option names: itself, or the first seal from its day on, or the last up to its day. Null when it names nothing.</summary>
    private static async Task<long?> SealAsync(AuditExport export, CommandLineArguments line, string option, bool first, CancellationToken ct)
    {
        if (!line.Options.TryGetValue(option, out var text))
        {
            return first ? 1 : long.MaxValue;
        }

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year is < 2000 or >= 2200)
        {
            return null;
        }

        return await export.SealOfDayAsync(OttawaTime.EndOf(first ? day.AddDays(-1) : day), first, ct) ?? (first ? long.MaxValue : 0);
    }
}
