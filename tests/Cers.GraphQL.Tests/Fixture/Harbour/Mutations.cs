namespace Cers.GraphQL.Tests.Fixture.Harbour;

public sealed record LaunchShipInput(string Name, bool Refuse = false, bool Crash = false);

public sealed record NameTaken(string Name, string Code, string Message, IReadOnlyList<string>? Path) : HarbourError(Code, Message, Path)
{
    public string Suggestion => Name + " II";
}

public sealed record HarbourClosed() : HarbourError("harbour.closed", "Closed.", null);

public sealed record Moored;

[MutationType]
[AllowAnonymous]
internal static class HarbourMutations
{
    /// <summary>Launches a ship.</summary>
    [Error<NameTaken>]
    [Error<HarbourClosed>]
    public static async Task<Outcome<Ship>> LaunchShipAsync(LaunchShipInput input, Recorder recorder, CancellationToken ct)
    {
        recorder.Say($"begin {input.Name}");
        await Task.Yield();
        recorder.Say($"end {input.Name}");
        return input switch
        {
            { Crash: true } => throw new InvalidOperationException("secret detail"),
            { Refuse: true } => new NameTaken(input.Name, "harbour.taken", "Taken.", ["input", "name"]),
            { Name: "undeclared" } => new Refused("harbour.storm", "Storm.", null),
            _ => Ship.All[0] with { Name = input.Name },
        };
    }

    public static Outcome<Moored> MoorShip([ID<Ship>] int number, string berth = "A1") => new(new Moored());

    [return: GraphQLName("count")]
    public static int CountShips() => 60;
}
