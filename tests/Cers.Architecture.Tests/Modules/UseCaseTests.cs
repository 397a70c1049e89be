using System.Text.RegularExpressions;
using MediatR;
using Xunit;

namespace Cers.Architecture.Tests.Modules;

public sealed partial class UseCaseTests
{
    private static IReadOnlyList<string> Files =>
        [.. Solution.Modules.SelectMany(m => Solution.Files($"src/Modules/{m}/Cers.{m}/UseCases", "*.cs")), .. Solution.Files($"src/Platform/Cers.{Solution.Platform}/UseCases", "*.cs")];

    [Fact]
    public void A_file_of_use_cases_holds_one_handler_of_its_own_name()
    {
        var faults = new List<string>();
        foreach (var file in Files)
        {
            var handlers = Handlers().Matches(Solution.Text(file)).Select(m => m.Groups["name"].Value).ToList();
            var expected = $"{Path.GetFileNameWithoutExtension(file)}Handler";
            if (handlers is not [var only] || only != expected)
            {
                faults.Add($"{file}: {(handlers.Count == 0 ? "no handler" : string.Join(' ', handlers))}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void Every_message_has_one_handler_named_after_it_in_a_file_named_after_it()
    {
        var handlers = Solution.Assemblies.SelectMany(a => a.GetTypes()).Where(ModuleTests.IsHandler)
            .SelectMany(h => h.GetInterfaces().Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)).Select(i => (Handler: h, Message: i.GetGenericArguments()[0])))
            .ToLookup(x => x.Message, x => x.Handler);
        var files = Files.Select(f => Path.GetFileNameWithoutExtension(f)!).ToHashSet(StringComparer.Ordinal);
        var faults = new List<string>();
        foreach (var message in Messages.All)
        {
            if (handlers[message.Type].ToList() is not [var handler])
            {
                faults.Add($"{message.Type.FullName} has {handlers[message.Type].Count()} handlers");
            }
            else if (handler.Name != $"{message.Type.Name}Handler" || !files.Contains(message.Type.Name))
            {
                faults.Add($"{message.Type.FullName} is handled by {handler.Name}, not by {message.Type.Name}Handler in UseCases/{message.Type.Name}.cs");
            }
            else if (handler.Assembly.GetName().Name != $"Cers.{message.Module}")
            {
                faults.Add($"{message.Type.FullName} is handled by another module, {handler.FullName}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void A_contract_message_has_a_file_of_its_name()
    {
        var files = Solution.Modules.SelectMany(m => Solution.Files($"src/Modules/{m}/Cers.{m}.Contracts", "*.cs"))
            .Select(f => Path.GetFileNameWithoutExtension(f)!).ToHashSet(StringComparer.Ordinal);

        Assert.All(Messages.All.Where(m => m.IsInContracts), m => Assert.Contains(m.Type.Name, files));
    }

    [Fact]
    public void Every_use_case_has_a_test_class_of_its_name()
    {
        var missing = Messages.All.Where(m => m.Type.Assembly.GetName().Name!.Split('.').Length is 2 or 3 && Solution.Modules.Append(Solution.Platform).Contains(m.Module))
            .Where(m => !Solution.Files($"tests/Cers.{m.Module}.Tests", $"{m.Type.Name}Tests.cs").Any())
            .Select(m => m.Type.Name)
            .Order(StringComparer.Ordinal);

        Assert.Empty(missing);
    }

    [GeneratedRegex(@"\bclass (?<name>\w+Handler)\b[^{;]*\bIRequestHandler<", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Handlers();
}
