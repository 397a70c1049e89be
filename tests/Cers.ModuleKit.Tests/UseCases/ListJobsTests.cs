using Cers.Kernel;
using Cers.Messaging.Operations;
using Cers.ModuleKit.Tests.Trial;
using Xunit;

namespace Cers.ModuleKit.Tests.UseCases;

public sealed class ListJobsTests(Platform platform) : IClassFixture<Platform>
{
    private readonly Desk desk = new(platform);

    [Theory]
    [InlineData(StaffRole.Supervisor, true)]
    [InlineData(StaffRole.Auditor, true)]
    [InlineData(StaffRole.Operator, true)]
    [InlineData(StaffRole.RegistrationOfficer, false)]
    public async Task Supervisors_auditors_and_operators_see_them(StaffRole role, bool may) =>
        Assert.Equal(may, (await platform.SendAsync(Platform.Someone(role), new ListJobs())).IsSuccess);

    [Fact]
    public async Task A_job_says_what_it_does_and_when()
    {
        var job = await desk.JobAsync(nameof(Tick));

        Assert.Equal(new LocalizedText("Leaves a trace.", "Laisse une trace."), job.Does);
        Assert.Equal(new LocalizedText("Every day at 04:44", "Tous les jours à 4\u00a0h\u00a044"), job.Schedule);
        Assert.Equal("0 44 4 * * ?", job.Cron);
        var next = OttawaTime.From(job.NextRun!.Value);
        Assert.Equal(new TimeOnly(4, 44), TimeOnly.FromTimeSpan(next.TimeOfDay));
        Assert.InRange(next - platform.Clock.GetUtcNow(), TimeSpan.Zero, TimeSpan.FromHours(25));
    }

    [Theory]
    [InlineData(nameof(Tick), null)]
    [InlineData(nameof(AlwaysRefuse), "trial.not_today")]
    [InlineData(nameof(AlwaysCrash), "InvalidOperationException")]
    public async Task A_run_is_kept_with_its_time_and_host_and_a_failure_without_what_it_said(string job, string? fault)
    {
        var before = platform.Clock.GetUtcNow();

        await platform.SendAsync(Desk.Operator, new RunJob(job));

        var run = (await desk.HasRunAsync(job)).LastRun!;
        Assert.Equal(fault, run.Fault);
        Assert.InRange(run.At, before.AddSeconds(-2), platform.Clock.GetUtcNow().AddSeconds(2));
        Assert.NotEqual("", run.Host);
        Assert.DoesNotContain(
            await platform.Database.RowsAsync("select coalesce(error_message, ''), coalesce(execution_log, '') from quartz.qrtz_execution_history"),
            row => row.Contains("jane", StringComparison.Ordinal));
    }
}
