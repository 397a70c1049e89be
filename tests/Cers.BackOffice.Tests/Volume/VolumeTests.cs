using System.Diagnostics;
using System.Globalization;
using Cers.BackOffice.Access;
using Cers.BackOffice.Tests.Pages;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Cers.BackOffice.Tests.Volume;

/// <summary>
/// Lists and pages with as many rows as a country has. How often each asks the database is asserted; how long it takes is told, the median of warm requests of one
/// user: <c>build/bench pages</c>.
/// </summary>
public sealed class VolumeTests(VolumeApp app) : IClassFixture<VolumeApp>
{
    private const int MostTrips = 5;

    [Fact]
    public async Task A_page_asks_the_database_five_times_at_most()
    {
        Assert.SkipUnless(VolumeApp.Whole, "By build/test --all and build/bench pages.");
        using var supervisor = await app.AsPersonaAsync("supervisor-1");
        using var auditor = await app.AsPersonaAsync("auditor");
        using var unit = await app.AsPersonaAsync("tccu-1");
        var permissions = app.Services.GetRequiredService<IPermissions>();
        var pages = (await SitePage.AllAsync(app.Services)).Where(p => p.Template is not "sign-out" && !p.Template.Contains("sign-in", StringComparison.Ordinal));
        var tooMany = new List<string>();
        var told = new List<(string Path, double Median, int Trips)>();
        foreach (var (path, role) in pages
                     .Select(page => (page.PathFor(app, app.Applications[ApplicationState.InReview]), page.Access is PagePermissionAttribute needs
                         ? new[] { StaffRole.Supervisor, StaffRole.Auditor, StaffRole.TccuOfficer }.First(permissions.Find(needs.Permission).StaffRoles.Contains)
                         : StaffRole.Supervisor))
                     .Concat(Lists.Select(l => (l, StaffRole.Supervisor))))
        {
            var browser = role switch { StaffRole.Auditor => auditor, StaffRole.TccuOfficer => unit, _ => supervisor };
            var trips = await app.Proxy.CountAsync(MostTrips, async () => await browser.OpenAsync(path));
            var times = new List<double>();
            for (var i = 0; i < 15; i++)
            {
                var since = Stopwatch.GetTimestamp();
                using var answer = await browser.Client.GetAsync(path, TestContext.Current.CancellationToken);
                await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
                times.Add(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
            }

            told.Add((path, times.Order().ElementAt(times.Count / 2), trips));
            if (trips > MostTrips)
            {
                tooMany.Add($"{path} asks {trips} times");
            }
        }

        foreach (var (path, median, trips) in told.OrderByDescending(t => t.Median))
        {
            TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{median,8:F1} ms {trips,3} trips  {path}"));
        }

        Assert.Empty(tooMany);
    }

    private static IEnumerable<string> Lists =>
    [
        "/registration/applications?state=Completed", "/registration/applications?state=Submitted&sort=Due", "/registration/applications?search=Exports+99",
        "/registration/applications?search=200000", "/registration/applications?colour=Red&sort=Due", "/registration/cases?late=Overdue", "/registration/cases?state=Decided",
        "/registration/cases?text=Exports", "/registration/secrets?filter=Ending&days=7", "/registration/secrets?filter=Expired", "/registration/secrets?filter=NotDelivered",
        "/registration/associations?state=Active",
    ];
}
