using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.Operations;
using Cers.ModuleKit.Tests.Trial;
using Xunit;

namespace Cers.ModuleKit.Tests.UseCases;

public sealed class RunJobTests(Platform platform) : IClassFixture<Platform>
{
    private readonly Desk desk = new(platform);

    [Fact]
    public async Task An_operator_runs_a_job_once_and_both_are_in_the_audit()
    {
        var me = Platform.Someone(StaffRole.Operator);

        Assert.True((await platform.SendAsync(me, new RunJob(nameof(Tick)))).IsSuccess);

        await desk.HasRunAsync(nameof(Tick));
        Assert.Equal(1, platform.Steps.Of("tick"));
        Assert.Equal(["RunJob|done|job Tick"], await platform.Database.RowsAsync("select message, outcome, subject from platform.audit_entries where actor = $1", me.Key));
        Assert.Equal(["Tick|done|"], await platform.AuditOfAsync(Actor.System(nameof(Tick))));
    }

    [Fact]
    public async Task An_unknown_job_is_refused_with_the_field()
    {
        var error = Assert.Single((await platform.SendAsync(Desk.Operator, new RunJob("No such job"))).Errors);

        Assert.Equal(("operations.job_unknown", "job"), (error.Code, error.Path));
    }

    [Theory]
    [InlineData(StaffRole.Supervisor)]
    [InlineData(StaffRole.Auditor)]
    public async Task Those_who_only_see_do_not_run(StaffRole role) =>
        Assert.Equal("access.not_allowed", Assert.Single((await platform.SendAsync(Platform.Someone(role), new RunJob(nameof(Tick)))).Errors).Code);
}
