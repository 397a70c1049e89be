using Cers.Kernel;
using Cers.Messaging.Operations;
using Cers.ModuleKit.FourEyes;
using Cers.ModuleKit.Jobs;
using Cers.ModuleKit.Modules;
using Cers.ModuleKit.UseCases;

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
        module.OnConflict("proposals_one_waiting", FourEyesErrors.AlreadyProposed);
        module.AddJob<RemoveOrphanFiles>(JobSchedule.EveryMinutes(15), new(
            "Deletes uploaded files that nothing was made of within a day.",
            "Supprime les fichiers téléversés dont rien n'a été fait en un jour."));
        module.AddJob<ExpireProposals>(JobSchedule.EveryMinutes(15), new(
            "Ends proposals that no second person decided on in time.",
            "Met fin aux propositions qu'aucune deuxième personne n'a tranchées à temps."));
    }
}
