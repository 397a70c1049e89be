using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.Operations;

namespace Cers.ModuleKit.Tests.UseCases;

/// <summary>An operator at the jobs.</summary>
internal sealed class Desk(Platform platform)
{
    public static Actor Operator { get; } = Platform.Someone(StaffRole.Operator);

    public async Task<JobRow> JobAsync(string name) => (await platform.SendAsync(Operator, new ListJobs())).Value.Single(j => j.Name == name);

    public Task<JobRow> HasRunAsync(string name) => Platform.WaitForAsync(() => JobAsync(name), j => j.LastRun is not null);
}
