using System.Net;
using System.Text.RegularExpressions;
using Npgsql;

namespace Cers.Bench;

/// <summary>Runs jobs as an operator does, by the button of the back-office, and reads from their history how long they took.</summary>
internal sealed partial class JobsPage : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly HttpClient browser;
    private readonly NpgsqlDataSource database;
    private string form = string.Empty;

    private JobsPage(OwnHost host)
    {
        browser = new(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = host.Address };
        database = NpgsqlDataSource.Create(host.ConnectionString);
    }

    public static async Task<JobsPage> OpenAsync(OwnHost host, CancellationToken ct)
    {
        var page = new JobsPage(host);
        using var choice = await page.browser.GetAsync("/sign-in/staff?returnUrl=/operations/jobs", ct);
        page.form = await page.browser.GetStringAsync($"{choice.RequestMessage!.RequestUri}&login_hint=operator", ct);
        return page;
    }

    /// <summary>Presses "run now" and waits for the end of the run: how long it took, as the scheduler noted.</summary>
    public async Task<TimeSpan> RunAsync(string job, CancellationToken ct)
    {
        var before = await RunsAsync(job, ct);
        using var fields = new FormUrlEncodedContent(new Dictionary<string, string> { ["job"] = job, ["__RequestVerificationToken"] = Token().Match(form).Groups["token"].Value });
        using var answer = await browser.PostAsync("/operations/jobs?handler=Run", fields, ct);
        answer.EnsureSuccessStatusCode();
        var since = System.Diagnostics.Stopwatch.GetTimestamp();
        while (System.Diagnostics.Stopwatch.GetElapsedTime(since) < Patience)
        {
            if (await RunsAsync(job, ct) is { Count: var count, Last: { } last } && count > before.Count)
            {
                return last.Succeeded ? last.Took : throw new InvalidOperationException($"{job} failed.");
            }

            await Task.Delay(20, ct);
        }

        throw new TimeoutException($"{job} did not end.");
    }

    public void Dispose()
    {
        browser.Dispose();
        database.Dispose();
    }

    private async Task<(long Count, (TimeSpan Took, bool Succeeded)? Last)> RunsAsync(string job, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            "select count(*) over (), run_time, succeeded from quartz.qrtz_execution_history where job_name = $1 order by fired_time desc limit 1");
        command.Parameters.Add(new() { Value = job });
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? (reader.GetInt64(0), (TimeSpan.FromTicks(reader.GetInt64(1)), reader.GetBoolean(2))) : (0, null);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
