using Cers.Declarations.Checks;
using Cers.Declarations.Data;
using Cers.Declarations.UseCases;
using Cers.ModuleKit.Jobs;
using Cers.ModuleKit.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Cers.Declarations;

/// <summary>Export declarations: drafts, rules, submission and proof-of-report numbers.</summary>
public sealed class DeclarationsModule : IModule
{
    public string Name => "Declarations";

    public void Register(ModuleBuilder module)
    {
        module.AddContext<DeclarationsDbContext>("declarations");
        module.Services.AddScoped<DeclarationChecks>();
        module.AddSnapshot<KnownOutages>();
        module.AddJob<ReviewLateness>(JobSchedule.EveryMinutes(5), new(
            "Computes again how late declarations were where the register of outages was changed in the last two days.",
            "Recalcule le retard des déclarations lorsque le registre des pannes a été modifié au cours des deux derniers jours."));
    }
}
