using Cers.Declarations.Checks;
using Cers.Declarations.Data;
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
        module.Services.AddScoped<ChangeChecks>();
    }
}
