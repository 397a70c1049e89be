using Cers.Kernel;
using Cers.Messaging.Operations;
using Cers.ModuleKit.Jobs;
using Cers.ModuleKit.Modules;

namespace Cers.ModuleKit;

/// <summary>
/// What the platform itself does for staff: its messages stand in Cers.Messaging/Operations, where pages see them, their handlers in UseCases.
/// Always there, before the modules.
/// </summary>
internal sealed class PlatformModule : IModule
{
    public string Name => "Platform";

    public void Register(ModuleBuilder module)
    {
        module.Grant(OperationsPermissions.See, staff: [StaffRole.Supervisor, StaffRole.Auditor, StaffRole.Operator]);
        module.Grant(OperationsPermissions.Act, staff: [StaffRole.Operator]);
        module.Grant(OperationsPermissions.ReadAudit, staff: [StaffRole.Auditor]);
        module.AddJob<ClearOutboxJob>(ClearOutboxJob.Schedule);
    }
}
