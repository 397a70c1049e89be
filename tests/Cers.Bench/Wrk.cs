using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Cers.Bench;

/// <summary>What wrk sends, one request after the other: all made into bytes before, since server and load share the processors.</summary>
/// <param name="Body">Null asks with GET.</param>
internal sealed record WrkRequest(string Path, byte[]? Body = null);

/// <summary>A load of requests by wrk, which needs next to nothing of the processors beside the servers.</summary>
internal sealed partial class Wrk : IDisposable
{
    private readonly string script = Path.GetTempFileName();
    private readonly Uri address;

    public Wrk(Uri address, IEnumerable<WrkRequest> requests)
    {
        this.address = address;
        var text = new StringBuilder("wrk.headers['content-type'] = 'application/json'\n");
        // Bodies are JSON without its long brackets' ends.
        text.Append("local asked = {}\nfunction init(args)\n");
        foreach (var (path, body) in requests)
        {
            text.Append(body is null
                ? $"asked[#asked + 1] = wrk.format('GET', '{path}')\n"
                : $"asked[#asked + 1] = wrk.format('POST', '{path}', nil, [==[{Encoding.UTF8.GetString(body)}]==])\n");
        }

        text.Append("end\nlocal last = 0\nfunction request()\nlast = last % #asked + 1\nreturn asked[last]\nend\n");
        File.WriteAllText(script, text.ToString());
    }

    /// <summary>Keeps <see cref="Load.Connections"/> busy; an answer that is no success ends the run.</summary>
    /// <param name="token">Whose requests these are; null for nobody's.</param>
    public async Task<Rate> RunAsync(TimeSpan measured, string? token = null)
    {
        var seconds = Math.Max(1, (int)measured.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo("wrk", ["-t1", $"-c{Load.Connections}", $"-d{seconds}s", "-s", script, "-H", $"authorization: Bearer {token}", address.ToString()]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var told = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return Told().Match(told) is { Success: true } match && !told.Contains("Non-2xx", StringComparison.Ordinal) && !told.Contains("Socket errors", StringComparison.Ordinal)
            ? new Rate(int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture), double.Parse(match.Groups["rate"].Value, CultureInfo.InvariantCulture))
            : throw new InvalidOperationException($"wrk: {told}");
    }

    public void Dispose() => File.Delete(script);

    [GeneratedRegex(@"(?<count>\d+) requests in .*Requests/sec: +(?<rate>[0-9.]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Told();
}
