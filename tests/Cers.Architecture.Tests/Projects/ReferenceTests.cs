using System.Reflection;
using Xunit;

namespace Cers.Architecture.Tests.Projects;

public sealed class ReferenceTests
{
    private static readonly string[] Platform = ["Cers.Kernel", "Cers.Messaging", "Cers.ModuleKit", "Cers.GraphQL"];

    [Fact]
    public void Discovery_finds_modules_contracts_and_tests()
    {
        Assert.True(Solution.Modules.Count >= 4, string.Join(' ', Solution.Modules));
        Assert.Equal(Solution.Modules.Count, Solution.ContractAssemblies.Count);
        Assert.Contains(Solution.Projects, p => p.Name == "Cers.Host");
        Assert.Contains(Solution.Projects, p => p.Name == "Cers.Architecture.Tests");
    }

    [Fact]
    public void The_platform_refers_only_downwards()
    {
        Assert.Empty(Of("Cers.Kernel").References);
        Assert.Empty(Of("Cers.Kernel").Packages);
        Assert.Equal(["Cers.Kernel"], Of("Cers.Messaging").References);
        Assert.Equal(["MediatR"], Of("Cers.Messaging").Packages);
        Assert.Empty(Of("Cers.GraphQL").References);
        Assert.Empty(Of("Cers.GraphQL").Packages);
        Assert.All(Of("Cers.ModuleKit").References, r => Assert.Contains(r, Platform));
    }

    [Fact]
    public void Contracts_refer_to_the_kernel_and_messaging_alone()
    {
        foreach (var contracts in Solution.Projects.Where(p => p.IsContracts))
        {
            Assert.True(contracts.References.All(r => r is "Cers.Kernel" or "Cers.Messaging"), $"{contracts.Name}: {string.Join(' ', contracts.References)}");
            Assert.True(contracts.Packages.Count == 0, $"{contracts.Name}: {string.Join(' ', contracts.Packages)}");
        }
    }

    [Fact]
    public void A_module_refers_to_the_platform_and_to_contracts()
    {
        foreach (var module in Solution.Modules.Select(m => Of($"Cers.{m}")))
        {
            Assert.True(
                module.References.All(r => Platform.Contains(r) || r.EndsWith(".Contracts", StringComparison.Ordinal)),
                $"{module.Name}: {string.Join(' ', module.References)}");
        }
    }

    [Fact]
    public void The_back_office_sees_contracts_only()
    {
        var references = Of("Cers.BackOffice").References;

        Assert.True(references.All(r => r is "Cers.Kernel" or "Cers.Messaging" || r.EndsWith(".Contracts", StringComparison.Ordinal)), string.Join(' ', references));
    }

    [Fact]
    public void Only_the_host_refers_to_modules_and_it_refers_to_all()
    {
        var modules = Solution.Modules.Select(m => $"Cers.{m}").ToHashSet(StringComparer.Ordinal);
        foreach (var project in Solution.Projects.Where(p => p.Path.StartsWith("src/", StringComparison.Ordinal) && p.Name != "Cers.Host"))
        {
            Assert.True(!project.References.Any(modules.Contains), project.Name);
        }

        Assert.All(modules, m => Assert.Contains(m, Of("Cers.Host").References));
    }

    [Fact]
    public void What_the_compiler_linked_keeps_to_the_same_rule()
    {
        foreach (var module in Solution.ModuleAssemblies)
        {
            var foreign = module.GetReferencedAssemblies().Select(a => a.Name!)
                .Where(n => n.StartsWith("Cers.", StringComparison.Ordinal) && !Platform.Contains(n) && !n.EndsWith(".Contracts", StringComparison.Ordinal));
            Assert.True(!foreign.Any(), $"{module.GetName().Name}: {string.Join(' ', foreign)}");
        }
    }

    [Fact]
    public void A_test_project_bears_the_name_of_what_it_tests()
    {
        var names = Solution.Projects.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var tests in names.Where(n => n.EndsWith(".Tests", StringComparison.Ordinal) && n != Assembly.GetExecutingAssembly().GetName().Name))
        {
            Assert.Contains(tests[..^".Tests".Length], names);
        }
    }

    [Fact]
    public void Insides_are_shown_by_convention_only()
    {
        var shown = Solution.Files("src", "*.csproj").Concat(Solution.Files("tests", "*.csproj")).Concat(Solution.Files("src", "*.cs"))
            .Where(f => Solution.Text(f).Contains("InternalsVisibleTo", StringComparison.Ordinal));

        // The test library starts the host in process.
        Assert.Equal(["src/Host/Cers.Host.csproj"], shown);
        Assert.Contains("<InternalsVisibleTo Include=\"Cers.Testing\" />", Solution.Text("src/Host/Cers.Host.csproj"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = Solution.Text("Cers.sln").Replace('\\', '/');

        Assert.All(Solution.Projects, p => Assert.Contains(p.Path, solution, StringComparison.Ordinal));
    }

    private static Project Of(string name) => Solution.Find(name) ?? throw new InvalidOperationException($"No project {name}.");
}
