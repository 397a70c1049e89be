using Cers.Lookups.Data;
using Cers.ModuleKit.Modules;

namespace Cers.Lookups;

/// <summary>Code tables today; memorized lists and templates will stand here.</summary>
public sealed class LookupsModule : IModule
{
    public string Name => "Lookups";

    public void Register(ModuleBuilder module)
    {
        module.AddContext<LookupsDbContext>("lookups");
        module.AddReferenceSeed<CodeTablesSeed>();
        module.AddSnapshot<CodeTablesSnapshot>();
        module.AddFilePurpose<CodeTableFilePurpose>();
    }
}
