using Cers.Declarations.Checks;
using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Kernel;
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
        module.Grant(DeclarationsPermissions.View, account: [AccountRole.Owner, AccountRole.ProxyOwner, AccountRole.User, AccountRole.Browser], machine: MachineScope.DeclarationsRead);
        module.Grant(DeclarationsPermissions.EditDrafts, account: [AccountRole.Owner, AccountRole.ProxyOwner, AccountRole.User], machine: MachineScope.DeclarationsSubmit);
        module.Grant(DeclarationsPermissions.Submit, account: [AccountRole.Owner, AccountRole.ProxyOwner, AccountRole.User], machine: MachineScope.DeclarationsSubmit);
    }
}
