using Cers.Declarations;
using Cers.Identity;
using Cers.Lookups;
using Cers.ModuleKit.Modules;
using Cers.Registration;

namespace Cers.Host;

/// <summary>The modules this process is made of.</summary>
internal static class Modules
{
    public static IReadOnlyList<IModule> All { get; } =
        [new DeclarationsModule(), new IdentityModule(), new LookupsModule(), new RegistrationModule()];
}
