namespace Cers.GraphQL.TypeSystem;

/// <summary>Stands for a value that was not given, which is not the same as null.</summary>
public sealed class Absent
{
    Absent()
    {
    }

    public static Absent Value { get; } = new();
}
