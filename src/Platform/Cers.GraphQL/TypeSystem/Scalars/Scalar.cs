namespace Cers.GraphQL.TypeSystem.Scalars;

/// <summary>The one instance of each scalar that the engine brings.</summary>
public static class Scalar
{
    public static IntType Int { get; } = new();

    public static FloatType Float { get; } = new();

    public static StringType String { get; } = new();

    public static BooleanType Boolean { get; } = new();

    public static IdType Id { get; } = new();

    public static DateTimeType DateTime { get; } = new();

    public static LocalDateType LocalDate { get; } = new();

    public static DecimalType Decimal { get; } = new();

    public static LongType Long { get; } = new();

    public static UuidType Uuid { get; } = new();

    /// <summary>The five scalars that the specification defines; never printed in SDL.</summary>
    public static bool IsSpecified(ScalarType scalar) => scalar is IntType or FloatType or StringType or BooleanType or IdType;
}
