using System.Runtime.CompilerServices;
using Cers.Messaging;
using Cers.ModuleKit.Modules;
using MediatR;
using Xunit;

namespace Cers.Architecture.Tests.Modules;

public sealed class ModuleTests
{
    [Fact]
    public void A_module_shows_one_public_class()
    {
        foreach (var module in Solution.ModuleAssemblies)
        {
            var name = module.GetName().Name!.Split('.')[1];
            var shown = Assert.Single(module.GetExportedTypes());
            Assert.Equal($"{name}Module", shown.Name);
            Assert.True(typeof(IModule).IsAssignableFrom(shown));
        }
    }

    [Fact]
    public void Classes_of_a_module_are_sealed()
    {
        var open = Solution.ModuleAssemblies.SelectMany(a => a.GetTypes())
            .Where(t => t is { IsClass: true, IsAbstract: false, IsSealed: false } && !t.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
                && !t.Assembly.GetTypes().Any(other => other.BaseType == t));

        Assert.Empty(open);
    }

    [Fact]
    public void Every_module_has_a_page_of_its_own()
    {
        foreach (var module in Solution.Modules)
        {
            var file = Path.Combine(Solution.Root, "src/Modules", module, "README.md");
            Assert.True(File.Exists(file), $"src/Modules/{module}/README.md is missing.");
            Assert.InRange(File.ReadAllLines(file).Length, 5, 90);
        }
    }

    [Fact]
    public void A_handler_does_not_hold_the_door()
    {
        var holding = Solution.Assemblies.SelectMany(a => a.GetTypes()).Where(IsHandler)
            .Where(t => t.GetConstructors().Any(c => c.GetParameters().Any(p => p.ParameterType == typeof(IDoor))));

        Assert.Empty(holding);
    }

    [Fact]
    public void Who_sends_to_whom_is_what_the_table_says()
    {
        var table = Senders.Read();
        Assert.True(table.Count >= 5, "docs/architecture.md has no table 'Who may send to whom'.");
        foreach (var module in Solution.Modules)
        {
            var others = Solution.Find($"Cers.{module}")!.References
                .Where(r => r.EndsWith(".Contracts", StringComparison.Ordinal)).Select(r => r.Split('.')[1]).Where(m => m != module);
            foreach (var other in others)
            {
                Assert.True(Senders.May(table, module, other), $"{module} refers to {other}'s Contracts; the table in docs/architecture.md does not say so.");
            }
        }
    }

    [Fact]
    public void A_contract_is_for_modules_that_may_send_to_it()
    {
        var table = Senders.Read();
        foreach (var message in Messages.All)
        {
            foreach (var caller in message.CalledBy)
            {
                Assert.Contains(caller, Solution.Modules);
                Assert.True(caller == message.Module || Senders.May(table, caller, message.Module), $"{message.Type.Name} is for {caller}; the table in docs/architecture.md does not say so.");
            }
        }
    }

    internal static bool IsHandler(Type type) =>
        type is { IsClass: true, IsAbstract: false } && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>));
}
