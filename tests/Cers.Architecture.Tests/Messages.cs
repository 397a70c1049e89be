using System.Reflection;
using Cers.Messaging;

namespace Cers.Architecture.Tests;

/// <summary>Every message of every assembly, and what it declares.</summary>
internal static class Messages
{
    public static IReadOnlyList<Message> All { get; } =
        [.. Solution.Assemblies.SelectMany(a => a.GetTypes())
            .Where(t => t is { IsAbstract: false, IsGenericTypeDefinition: false } && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IMessage<>)))
            .Select(t => new Message(t))
            .OrderBy(m => m.Type.FullName, StringComparer.Ordinal)];
}

internal sealed record Message(Type Type)
{
    private static readonly Type[] AccessAttributes =
        [typeof(PermissionAttribute), typeof(SignedInAttribute), typeof(PublicAttribute), typeof(SystemOnlyAttribute), typeof(CalledByAttribute)];

    /// <summary>The platform's own messages stand in Cers.Messaging and are handled in Cers.ModuleKit.</summary>
    public string Module => Type.Assembly.GetName().Name!.Split('.')[1] is "Messaging" ? Solution.Platform : Type.Assembly.GetName().Name!.Split('.')[1];

    public bool IsInContracts => Type.Assembly.GetName().Name!.EndsWith(".Contracts", StringComparison.Ordinal);

    public bool IsCommand => Type.IsAssignableTo(typeof(ICommand));

    public bool IsOfAccount => typeof(IAccountMessage).IsAssignableFrom(Type);

    public string? Permission => Type.GetCustomAttribute<PermissionAttribute>()?.Name;

    public IReadOnlyList<string> CalledBy => Type.GetCustomAttribute<CalledByAttribute>()?.Modules ?? [];

    public IReadOnlyList<Attribute> Access => [.. AccessAttributes.Select(a => Type.GetCustomAttribute(a)).OfType<Attribute>()];

    public override string ToString() => Type.Name;
}
