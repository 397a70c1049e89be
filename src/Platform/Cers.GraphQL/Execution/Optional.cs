namespace Cers.GraphQL;

/// <summary>An argument or input field that tells 'not given' from 'given as null'.</summary>
public readonly record struct Optional<T>
{
    public Optional(T? value)
    {
        HasValue = true;
        Value = value;
    }

    /// <summary>The client gave it, perhaps as null.</summary>
    public bool HasValue { get; }

    public T? Value { get; }

    public static implicit operator Optional<T>(T? value) => new(value);
}
