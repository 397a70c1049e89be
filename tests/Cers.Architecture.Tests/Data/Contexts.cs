using Cers.ModuleKit.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cers.Architecture.Tests.Data;

/// <summary>The contexts of all modules, and the platform's own.</summary>
internal static class Contexts
{
    public static IReadOnlyList<Type> Types { get; } =
        [.. Solution.ModuleAssemblies.SelectMany(a => a.GetTypes()).Where(t => t is { IsAbstract: false } && typeof(ModuleDbContext).IsAssignableFrom(t)), typeof(PlatformDbContext)];

    public static IReadOnlyList<ModuleDbContext> In(AsyncServiceScope scope) => [.. Types.Select(t => (ModuleDbContext)scope.ServiceProvider.GetRequiredService(t))];

    public static IReadOnlyList<Microsoft.EntityFrameworkCore.Metadata.ITable> Tables(this ModuleDbContext context) =>
        [.. context.Model.GetRelationalModel().Tables.Where(t => t.Schema == context.Schema)];
}
