using System.Collections;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Cers.GraphQL.TypeSystem;

/// <summary>Definitions in the order they were declared, found by name as well.</summary>
public sealed class DefinitionList<T> : IReadOnlyList<T>
    where T : class, IDefinition
{
    readonly T[] items;
    readonly FrozenDictionary<string, T> byName;

    /// <exception cref="ArgumentException">Two definitions carry one name.</exception>
    public DefinitionList(IEnumerable<T> items)
    {
        this.items = [.. items];
        byName = this.items.ToFrozenDictionary(item => item.Name, StringComparer.Ordinal);
    }

    public static DefinitionList<T> Empty { get; } = new([]);

    public int Count => items.Length;

    public T this[int index] => items[index];

    public T? Find(string name) => byName.GetValueOrDefault(name);

    public bool TryGet(string name, [NotNullWhen(true)] out T? definition) => byName.TryGetValue(name, out definition);

    public bool Contains(string name) => byName.ContainsKey(name);

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();
}

/// <summary>Anything a schema names.</summary>
public interface IDefinition
{
    string Name { get; }

    string? Description { get; }
}
