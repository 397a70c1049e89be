using Cers.Kernel;
using Cers.Messaging.Operations;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Jobs;
using Cers.ModuleKit.Keys;
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
        module.AddJob<ForgetStoredAnswersJob>(ForgetStoredAnswersJob.Schedule);

        module.AddReferenceSeed<PartitionsAhead>();
        module.AddJob<MakePartitionsJob>("0 40 2 * * ?");

        module.UsesKeys(new StoredKeyUse("mails not sent yet", "platform.outbox", "secret_key_id"));
        module.UsesKeys(new StoredKeyUse(
            "client request ids", "platform.client_requests", "key_id", "at > $2 - interval '30 days'", "at + interval '30 days'"));
        module.UsesKeys(new CarriedKeyUse("cursors of lists", KeyPurpose.Cursors, TimeSpan.FromHours(12)));
    }
}
