using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Cers.GraphQL.DataLoading;
using Cers.GraphQL.TypeSystem.Scalars;

namespace Cers.GraphQL.Tests.Fixture.Harbour;

/// <summary>C# types that are no scalar's own, on their way in.</summary>
[QueryType]
[AllowAnonymous]
internal static class ConversionQueries
{
    public static string EchoShort(short value) => value.ToString(CultureInfo.InvariantCulture);

    public static string EchoByte(byte? value = 3) => value?.ToString(CultureInfo.InvariantCulture) ?? "null";

    public static string EchoSingle(float value) => value.ToString(CultureInfo.InvariantCulture);

    public static string EchoUri(Uri? value) => value?.Host ?? "null";

    public static string EchoOptionalUri(Optional<Uri> value) => value.HasValue ? value.Value?.Host ?? "null" : "absent";

    public static string EchoArray([DefaultValue(new[] { 4, 5 })] int[] value) => string.Join(',', value);

    public static string EchoSet(IReadOnlySet<string> value) => string.Join(',', value.Order(StringComparer.Ordinal));

    public static string EchoShorts(List<short?> value) => string.Join(',', value.Select(item => item?.ToString(CultureInfo.InvariantCulture) ?? "null"));

    public static string EchoImmutable(ImmutableArray<long> value) => string.Join(',', value);

    public static string EchoShipIds([ID<Ship>] IReadOnlyList<int> value) => string.Join(',', value);

    public static string EchoMooring(MooringInput value) => $"{value.Lines} {value.Berth ?? "null"} {value.Bolt}";

    public static string EchoCallSign(CallSign value) => value.Text;

    /// <summary>What stands where.</summary>
    /// <param name="from">From <see cref="Ship"/> or <see langword="null"/>, not <c>x</c>; see <see href="https://example.org"/>.</param>
    /// <param name="names"><para>Of  all</para><para>ships, but <paramref name="from"/>.</para></param>
    /// <param name="kinds">Of each.</param>
    public static string GetDescribed(int from, string[] names, IReadOnlyList<ShipKind?> kinds) => $"{from} {names.Length} {kinds.Count}";
}

/// <summary>Made without a constructor's parameters.</summary>
public sealed class MooringInput
{
    [DefaultValue(2)]
    public int Lines { get; set; }

    public string? Berth { get; set; } = "A1";

    [DefaultValue(Fixture.Harbour.Bolt.Open)]
    public Bolt Bolt { get; set; }
}

/// <summary>Four letters.</summary>
public readonly record struct CallSign(string Text);

[Cost(3)]
public sealed class CallSignType() : StringScalar<CallSign>("CallSign", "Four letters, by which a ship is called.", "https://example.org/signs", TryRead, sign => sign.Text)
{
    static bool TryRead(string text, [NotNullWhen(true)] out CallSign sign)
    {
        sign = new(text);
        return text.Length == 4;
    }
}

/// <summary>Leaves of every C# type that has a scalar, with a value and without.</summary>
public sealed record Gauge(
    int Depth,
    int? OrDepth,
    double Draught,
    double? OrDraught,
    bool Open,
    bool? OrOpen,
    float Level,
    short Berths,
    byte Lamps,
    Uri? Home,
    Bolt Bolt,
    Bolt? OrBolt,
    [property: ID] IReadOnlyList<int?> Plain,
    [property: ID<Ship>] IReadOnlyList<int?> Global,
    IReadOnlyList<CallSign> Signs)
{
    /// <summary>Nobody asks for it: what an object's own methods are is its own business.</summary>
    public static T Same<T>(T value) => value;
}

[QueryType]
[AllowAnonymous]
internal static class GaugeQueries
{
    public static async ValueTask<Gauge> GetGaugeAsync(bool full, bool hollow = false)
    {
        await Task.Yield();
        return full
            ? new(1, 2, 1.5, 2.5, true, false, 0.1f, 3, 4, new("https://example.org/a"), Bolt.Open, Bolt.Open, [5, null], [6, null], [new("ABCD")])
            : new(1, null, hollow ? double.PositiveInfinity : 1.5, null, true, null, 0.1f, 3, 4, null, hollow ? (Bolt)7 : Bolt.Open, null, [], [], []);
    }

    [ListSize(AssumedSize = 4)]
    public static IReadOnlyList<CallSign> GetCallSigns() => [new("ABCD")];

    [ID<Berth>]
    public static BerthId? GetBerthId(bool known) => known ? Berth.Known : null;

    [return: ID]
    public static IEnumerable<string> GetPlainIds() => ["a", "b"];

    public static IEnumerable<int> GetBreakingList()
    {
        yield return 1;
        throw new InvalidOperationException("secret detail");
    }

    public static string GetHost(Microsoft.AspNetCore.Http.HttpContext context) => context.Request.Method;

    /// <summary>Fails once, then loads.</summary>
    public static async Task<string> GetStormAsync(int number, StormsByNumber storms)
    {
        try
        {
            return (await storms.LoadAsync(number))!;
        }
        catch (InvalidOperationException)
        {
            return $"again {await storms.LoadAsync(number)}";
        }
    }

    public static async Task<string> GetStormsAsync(IReadOnlyList<int> numbers, StormsByNumber storms) => string.Join(',', await storms.LoadAsync(numbers));
}

/// <summary>Three keys at most in a batch, and none that begins with 13 the first time.</summary>
[DataLoader]
internal sealed class StormsByNumber(Recorder recorder) : DataLoader<int, string>
{
    bool hasFailed;

    protected override int MaxBatchSize => 3;

    protected override async Task<IReadOnlyDictionary<int, string>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken ct)
    {
        recorder.Say($"storms {string.Join(',', keys)}");
        await Task.Yield();
        if (keys[0] == 13 && !hasFailed)
        {
            hasFailed = true;
            throw new InvalidOperationException("secret detail");
        }

        return keys.ToDictionary(key => key, key => $"Storm {key}");
    }
}
