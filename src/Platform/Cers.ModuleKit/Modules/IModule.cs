namespace Cers.ModuleKit.Modules;

/// <summary>The one public class of a module: read it first. It registers the context, grants, mails, jobs and seeds; handlers, validators and GraphQL types are found by their kind.</summary>
public interface IModule
{
    /// <summary>The module's name: Registration, Identity …</summary>
    string Name { get; }

    void Register(ModuleBuilder module);
}

/// <summary>Reference data that a module's own tables need to work at all; runs after migrations, on every start, and changes nothing that is there.</summary>
public interface IReferenceSeed
{
    Task SeedAsync(CancellationToken ct);
}

/// <summary>
/// What a module keeps in memory, immutable and swapped whole: loaded before the host says it is ready, and again when its topic is signalled.
/// </summary>
public interface ISnapshot
{
    /// <summary>The signal that says that it has changed.</summary>
    string Topic { get; }

    Task LoadAsync(CancellationToken ct);
}
