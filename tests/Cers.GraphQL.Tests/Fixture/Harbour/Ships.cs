using Cers.GraphQL.Execution;
using Cers.GraphQL.Paging;

namespace Cers.GraphQL.Tests.Fixture.Harbour;

/// <summary>Anything that floats.</summary>
[InterfaceType("Vessel")]
public interface IVessel
{
    /// <summary>The painted name.</summary>
    string Name { get; }
}

[UnionType("Cargo")]
public interface ICargo;

public enum ShipKind
{
    /// <summary>Carries boxes.</summary>
    ContainerShip,

    [GraphQLDeprecated("None is left.")]
    SteamShip,

    [GraphQLIgnore]
    Secret,
}

/// <summary>A ship.</summary>
/// <param name="Number">Its number in the register.</param>
/// <param name="Nickname">What sailors call it.</param>
[Node(IdField = nameof(Number))]
public sealed record Ship(int Number, string Name, string? Nickname, ShipKind Kind, int OwnerNumber) : IVessel
{
    public decimal Tonnage => 12.50m;

    public long Imo => 9007199254740993;

    public DateTimeOffset Launched => new(2026, 11, 23, 9, 30, 0, TimeSpan.FromHours(-5));

    public DateOnly Inspected => new(2026, 11, 23);

    [GraphQLIgnore]
    public string Safe => "1234";

    [Authorize("captain")]
    public string Route => "north";

    public double Draught => Number == 13 ? double.NaN : 7.25;

    public static readonly Ship[] All = [.. Enumerable.Range(1, 60).Select(n => new Ship(n, $"Ship {n}", n % 2 == 0 ? $"Nick {n}" : null, ShipKind.ContainerShip, n % 3))];
}

public sealed record Barge(string Name) : IVessel;

public sealed record Grain(int Bushels) : ICargo;

public sealed record Ore(string Metal) : ICargo;

/// <summary>Only for harbour masters, whoever returns it.</summary>
[Authorize("master")]
public sealed record Ledger(string Balance);

[Cost(2.5)]
public sealed record Anchor(Metal Metal);

[Cost(0.5)]
public enum Metal
{
    Iron,
    Gold,
}

public sealed record WeighInput([property: Cost(7)] int Tons, [property: Cost(3)] bool Again = false, IReadOnlyList<WeighInput>? More = null);

public sealed record Owner(int Number, string Name);

/// <summary>A key in a type of its own.</summary>
public readonly record struct BerthId(Guid Value);

public sealed record Berth(BerthId Id, [property: ID] BerthId PlainId, [property: ID<Berth>] BerthId? Neighbour)
{
    public static readonly BerthId Known = new(Guid.Parse("01936c2e-9f0a-7d1b-8c55-2a6f0c3c9d10"));
}

[ObjectType<Berth>]
internal static class BerthFields
{
    [NodeResolver, AllowAnonymous]
    public static Berth? GetBerth(BerthId id) => id == Berth.Known ? new(id, id, id) : null;
}

/// <summary>Fields beside those of the record.</summary>
[ObjectType<Ship>]
internal static class ShipFields
{
    /// <summary>Who owns the ship.</summary>
    public static Task<Owner?> GetOwnerAsync([Parent] Ship ship, OwnersByNumber owners, CancellationToken ct) => owners.LoadAsync(ship.OwnerNumber, ct);

    public static async Task<string?> GetOwnerNameTwiceAsync([Parent] Ship ship, OwnersByNumber owners, CancellationToken ct)
    {
        var first = await owners.LoadAsync(ship.OwnerNumber, ct);
        var next = await owners.LoadAsync(ship.OwnerNumber + 10, ct);
        return $"{first?.Name}/{next?.Name}";
    }

    public static async Task<string> GetOwnerAfterAPauseAsync([Parent] Ship ship, OwnersByNumber owners, CancellationToken ct)
    {
        await Task.Yield();
        return (await owners.LoadAsync(ship.OwnerNumber, ct))!.Name;
    }

    public static async Task<string> GetPortAsync([Parent] Ship ship, Recorder recorder)
    {
        using var busy = recorder.Enter();
        await Task.Yield();
        return $"Port {ship.Number}";
    }

    public static string GetBroken([Parent] Ship ship) => throw new InvalidOperationException($"secret detail {ship.Number}");

    public static string? GetFragile([Parent] Ship ship) => throw new InvalidOperationException($"secret detail {ship.Number}");

    public static Task<string> GetMustAsync([Parent] Ship ship) => Task.FromResult(ship.Number == 2 ? null! : "there");

    [ListSize(SlicingArguments = ["count"])]
    public static IReadOnlyList<Ship> GetEscort(int count) => [.. Ship.All.Take(count)];

    [Authorize("captain")]
    public static string GetManifest() => "boxes";

    [NodeResolver]
    [Authorize]
    public static async Task<Ship?> FindByNumberAsync(int number, ShipsByNumber ships, CancellationToken ct) => await ships.LoadAsync(number, ct);

    [GraphQLName("strict")]
    public static string? StrictImplementation() => null;
}

[QueryType]
[AllowAnonymous]
internal static class HarbourQueries
{
    /// <summary>A ship by its number.</summary>
    public static Ship? GetShip(int number) => Array.Find(Ship.All, ship => ship.Number == number);

    /// <summary>The ships, by number.</summary>
    [UsePaging(IncludeTotalCount = true)]
    public static Connection<Ship> GetShips(PagingArguments paging, Recorder recorder, string? name = null)
    {
        int? Count()
        {
            recorder.Say("counted");
            return Ship.All.Length;
        }

        var rows = Ship.All.Where(ship => name is null || ship.Name == name).ToArray();
        if (paging.After is { } after)
        {
            rows = [.. rows.Where(ship => ship.Number > int.Parse(after))];
        }

        if (paging.Before is { } before)
        {
            rows = [.. rows.Where(ship => ship.Number < int.Parse(before))];
        }

        var page = paging.Backward ? rows.TakeLast(paging.Size).ToArray() : [.. rows.Take(paging.Size)];
        var more = rows.Length > page.Length;
        return new([.. page.Select(ship => new Edge<Ship>(ship, $"{ship.Number}"))], more && !paging.Backward, more && paging.Backward, paging.IncludeTotalCount ? Count() : null);
    }

    [UsePaging]
    public static Connection<Ship> GetWrecks(PagingArguments paging) => new([new(Ship.All[0], "1")], false, paging.Size > 100);

    public static IReadOnlyList<IVessel> GetVessels() => [Ship.All[0], new Barge("Flat")];

    public static IEnumerable<ICargo> GetCargo() => [new Grain(3), new Ore("iron")];

    public static IReadOnlyList<Ship> GetFleet(int size = 3) => [.. Ship.All.Take(size)];

    public static IReadOnlyList<Ship?>? GetLooseFleet() => [.. Ship.All.Take(3)];

    public static Ledger GetLedger() => new("7");

    public static IReadOnlyList<string?> GetHoles() => ["a", null, "c"];

    public static IReadOnlyList<string> GetNoHoles() => ["a", null!, "c"];

    public static ShipKind GetUnnamed() => ShipKind.Secret;

    public static int? GetBig(long number) => number > 5 ? 7 : null;

    /// <summary>Never ends, and does not listen either.</summary>
    public static async Task<string?> GetDeafAsync()
    {
        await new TaskCompletionSource().Task;
        return null;
    }

    public static async Task<string?> GetPatientAsync(Recorder recorder, CancellationToken ct)
    {
        recorder.Say("started");
        try
        {
            await Task.Delay(Timeout.Infinite, ct);
        }
        catch (OperationCanceledException)
        {
            recorder.Say("cancelled");
            throw;
        }

        return null;
    }

    public static Outcome<string> GetOutcome(bool refuse) => refuse ? new Refused("harbour.closed", "Closed.", ["a"]) : new Outcome<string>("open");

    public static async Task<string> GetSlowlyAsync(string name, Recorder recorder)
    {
        using var busy = recorder.Enter();
        await Task.Yield();
        return name;
    }

    [Parallel]
    public static async Task<string> GetTogetherAsync(string name, Recorder recorder)
    {
        using var busy = recorder.Enter();
        await Task.Delay(20);
        return name;
    }

    [Authorize]
    public static string GetWhoami(System.Security.Claims.ClaimsPrincipal user) => user.Identity!.Name!;

    [Authorize("captain")]
    public static string GetBridge() => "bridge";

    /// <summary>So many ships, or so many tons of them.</summary>
    [ListSize(AssumedSize = 20, SlicingArguments = ["count", "tons"])]
    public static IReadOnlyList<Ship> GetConvoy(int? count = null, int? tons = null) => [.. Ship.All.Take(count ?? tons ?? 0)];

    [ListSize(SlicingArguments = ["count"], SlicingArgumentDefaultValue = 3, RequireOneSlicingArgument = false)]
    public static IReadOnlyList<Anchor> GetAnchors(int? count = null) => [.. Enumerable.Range(0, count ?? 3).Select(n => new Anchor(Metal.Gold))];

    [Cost(0)]
    public static string GetWeighed(WeighInput input) => $"{input.Tons}";

    [Cost(4000)]
    public static string GetDear() => "dear";

    public static string GetTold(IResolverContext context)
    {
        context.ReportError(new GraphQLError("beside") { Code = "BESIDE" });
        return string.Join('/', context.Path);
    }
}
