using System.Globalization;

namespace Cers.GraphQL.Tests.Fixture.Harbour;

public sealed record RangeInput(int Min = 1, int? Max = null);

/// <summary>What to look for.</summary>
/// <param name="Range">Both ends count.</param>
public sealed record ShipFilterInput(RangeInput Range, IReadOnlyList<string>? Tags = null, ShipKind Kind = ShipKind.ContainerShip, Optional<string> Name = default);

[OneOf]
public sealed record ShipByInput(int? Number = null, string? Name = null);

/// <summary>Echoes, so that tests see what a resolver was given.</summary>
[QueryType]
[AllowAnonymous]
internal static class EchoQueries
{
    public static string EchoInt(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string EchoFloat(double value) => value.ToString(CultureInfo.InvariantCulture);

    public static string EchoBool(bool value) => value ? "true" : "false";

    public static string EchoText(string value) => value;

    public static string EchoId([ID] string value) => value;

    public static string EchoGuid([ID] Guid value) => value.ToString();

    public static string EchoKind(ShipKind value) => value.ToString();

    public static string EchoDefault(int value = 7) => value.ToString(CultureInfo.InvariantCulture);

    public static string EchoNullableDefault([DefaultValue(7)] int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "null";

    public static string EchoOptional(Optional<string> value) => value.HasValue ? value.Value ?? "null" : "absent";

    public static string EchoList(IReadOnlyList<int?> value) => Show(value);

    public static string EchoNested(IReadOnlyList<IReadOnlyList<int?>?> value) => string.Join(';', value.Select(inner => inner is null ? "null" : Show(inner)));

    public static string EchoFilter(ShipFilterInput value) => Show(value);

    public static string EchoPick(ShipByInput value) => value.Number?.ToString(CultureInfo.InvariantCulture) ?? value.Name!;

    public static string EchoShipId([ID<Ship>] int value) => value.ToString(CultureInfo.InvariantCulture);

    public static string EchoBerth([ID<Berth>] BerthId value) => value.Value.ToString();

    public static decimal EchoDecimal(decimal value) => value;

    public static long EchoLong(long value) => value;

    public static DateTimeOffset EchoDateTime(DateTimeOffset value) => value;

    public static DateOnly EchoDate(DateOnly value) => value;

    public static string Show(ShipFilterInput value) =>
        $"{value.Range.Min}-{value.Range.Max?.ToString(CultureInfo.InvariantCulture) ?? "null"} "
        + $"{(value.Tags is null ? "null" : string.Join('+', value.Tags))} {value.Kind} {(value.Name.HasValue ? value.Name.Value ?? "null" : "absent")}";

    static string Show(IReadOnlyList<int?> value) => string.Join(',', value.Select(item => item?.ToString(CultureInfo.InvariantCulture) ?? "null"));
}
