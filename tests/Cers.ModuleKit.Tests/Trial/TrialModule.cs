using Cers.Kernel;
using Cers.ModuleKit.Jobs;
using Cers.ModuleKit.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Cers.ModuleKit.Tests.Trial;

/// <summary>A module that is nothing but a use of the platform, so that the platform is tested as modules use it.</summary>
internal sealed class TrialModule : IModule
{
    public string Name => "Trial";

    public void Register(ModuleBuilder module)
    {
        module.AddContext<TrialDbContext>("trial");
        module.AddPermissionMatrix("trial-permissions.csv");
        module.OnConflict("notes_text", () => new Conflict("trial.note_exists", new LocalizedText("There is such a note.", "Une telle note existe."), "text"));
        module.AddJob<Tick>(JobSchedule.EveryDay(4, 44), new LocalizedText("Leaves a trace.", "Laisse une trace."));
        module.AddJob<AlwaysRefuse>(JobSchedule.EveryDay(4, 45), new LocalizedText("Is refused.", "Est refusée."));
        module.AddJob<AlwaysCrash>(JobSchedule.EveryDay(4, 46), new LocalizedText("Crashes.", "Tombe en panne."));
        module.AddFilePurpose<Evidence>().AddFilePurpose<Scribbles>().AddMadeFile<Countdown>();
        module.Services.AddSingleton<Bar>();
        module.Services.AddSingleton<Steps>();
        module.Services.AddSingleton<Troubles>();
    }
}
