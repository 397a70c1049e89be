using Cers.Kernel;
using Cers.Messaging.Operations;
using Cers.ModuleKit.Tests.Trial;
using Xunit;

namespace Cers.ModuleKit.Tests.UseCases;

public sealed class ResumeJobTests(Platform platform) : IClassFixture<Platform>
{
    private readonly Desk desk = new(platform);

    [Fact]
    public async Task A_resumed_job_is_due_again_and_both_are_audited()
    {
        var me = Platform.Someone(StaffRole.Operator);
        await platform.SendAsync(me, new PauseJob(nameof(Tick)));

        Assert.True((await platform.SendAsync(me, new ResumeJob(nameof(Tick)))).IsSuccess);

        var job = await desk.JobAsync(nameof(Tick));
        Assert.False(job.Paused);
        Assert.NotNull(job.NextRun);
        Assert.Equal(["PauseJob|done|", "ResumeJob|done|"], await platform.AuditOfAsync(me));
    }

    [Fact]
    public async Task Those_who_only_see_do_not_resume() =>
        Assert.False((await platform.SendAsync(Platform.Someone(StaffRole.Auditor), new ResumeJob(nameof(Tick)))).IsSuccess);

    [Fact]
    public async Task An_unknown_job_is_refused() =>
        Assert.Equal("operations.job_unknown", Assert.Single((await platform.SendAsync(Desk.Operator, new ResumeJob("x"))).Errors).Code);
}
