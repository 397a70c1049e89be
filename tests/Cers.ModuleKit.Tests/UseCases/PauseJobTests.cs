using Cers.Kernel;
using Cers.Messaging.Operations;
using Cers.ModuleKit.Tests.Trial;
using Xunit;

namespace Cers.ModuleKit.Tests.UseCases;

public sealed class PauseJobTests(Platform platform) : IClassFixture<Platform>
{
    private readonly Desk desk = new(platform);

    [Fact]
    public async Task A_paused_job_has_no_next_run_and_stays_paused_when_another_host_starts()
    {
        Assert.True((await platform.SendAsync(Desk.Operator, new PauseJob(nameof(Tick)))).IsSuccess);
        Assert.Equal((true, null), await StateAsync());

        using var another = platform.AnotherHost();
        await another.StartAsync(TestContext.Current.CancellationToken);
        await another.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal((true, null), await StateAsync());
        Assert.False((await desk.JobAsync(nameof(AlwaysRefuse))).Paused);
    }

    [Fact]
    public async Task It_runs_when_somebody_runs_it()
    {
        await platform.SendAsync(Desk.Operator, new PauseJob(nameof(AlwaysCrash)));

        await platform.SendAsync(Desk.Operator, new RunJob(nameof(AlwaysCrash)));

        Assert.True((await desk.HasRunAsync(nameof(AlwaysCrash))).Paused);
    }

    [Fact]
    public async Task An_unknown_job_is_refused() =>
        Assert.Equal("operations.job_unknown", Assert.Single((await platform.SendAsync(Desk.Operator, new PauseJob(""))).Errors).Code);

    [Fact]
    public async Task Those_who_only_see_do_not_pause() =>
        Assert.False((await platform.SendAsync(Platform.Someone(StaffRole.Supervisor), new PauseJob(nameof(Tick)))).IsSuccess);

    private async Task<(bool Paused, DateTimeOffset? NextRun)> StateAsync()
    {
        var job = await desk.JobAsync(nameof(Tick));
        return (job.Paused, job.NextRun);
    }
}
