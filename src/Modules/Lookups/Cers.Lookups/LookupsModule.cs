using Cers.Lookups.Contracts;
using Cers.Lookups.Data;
using Cers.ModuleKit.Modules;

namespace Cers.Lookups;

/// <summary>Code tables today; memorized lists and templates will stand here.</summary>
public sealed class LookupsModule : IModule
{
    public string Name => "Lookups";

    /// <summary>The code tables as they are delivered, for what runs without a database; a running system may have newer ones.</summary>
    public static CodeTables Delivered => CodeTablesSnapshot.Build([.. ReferenceFiles.Codes()]);

    public void Register(ModuleBuilder module)
    {
        module.AddContext<LookupsDbContext>("lookups");
        module.AddReferenceSeed<CodeTablesSeed>();
        module.AddSnapshot<CodeTablesSnapshot>();
        module.AddFilePurpose<CodeTableFilePurpose>();
    }
}
