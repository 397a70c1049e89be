using Cers.GraphQL.DataLoading;
using Cers.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace Cers.GraphQL.Tests.Fixture.Harbour;

public abstract record HarbourError(string Code, string Message, IReadOnlyList<string>? Path);

public sealed record Refused(string Code, string Message, IReadOnlyList<string>? Path) : HarbourError(Code, Message, Path);

/// <summary>An application's own type for a value or a refusal.</summary>
public sealed record Outcome<T>(T? Value, HarbourError? Error = null) : IOutcome
{
    object? IOutcome.Value => Value;

    public static implicit operator Outcome<T>(HarbourError error) => new(default, error);

    public static implicit operator Outcome<T>(T value) => new(value);
}

public interface IOutcome
{
    object? Value { get; }

    HarbourError? Error { get; }
}

internal sealed class HarbourOutcome : IMutationOutcome
{
    public Type UnwrapType(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Outcome<>) ? type.GetGenericArguments()[0] : type;

    public bool TryRead(object? returned, out object? value, out IReadOnlyList<object> errors)
    {
        value = returned is IOutcome outcome ? outcome.Value : returned;
        errors = returned is IOutcome { Error: { } error } ? [error] : [];
        return errors.Count == 0;
    }

    public UserError Describe(object error, HttpContext context) => error is HarbourError told ? new(told.Message, told.Code, told.Path) : throw new InvalidOperationException();
}

/// <summary>Policies are names of the caller, given by a header.</summary>
internal sealed class HeaderAuthorization(Recorder recorder) : IGraphQLAuthorization
{
    public ValueTask<AccessDecision> AuthorizeAsync(string? policy, HttpContext context)
    {
        recorder.Say($"asked {policy}");
        var name = context.User.Identity?.Name;
        return new(name is null ? AccessDecision.NotAuthenticated : policy is null || name == policy ? AccessDecision.Allowed : AccessDecision.NotAuthorized);
    }
}

/// <summary>What happened on the server, in order.</summary>
public sealed class Recorder
{
    readonly Lock gate = new();
    readonly List<string> said = [];
    int inside;

    public int MostInside { get; private set; }

    public IReadOnlyList<string> Said
    {
        get
        {
            lock (gate)
            {
                return [.. said];
            }
        }
    }

    public void Say(string what)
    {
        lock (gate)
        {
            said.Add(what);
        }
    }

    public IDisposable Enter()
    {
        lock (gate)
        {
            inside++;
            MostInside = Math.Max(MostInside, inside);
        }

        return new Leaving(this);
    }

    sealed class Leaving(Recorder recorder) : IDisposable
    {
        public void Dispose()
        {
            lock (recorder.gate)
            {
                recorder.inside--;
            }
        }
    }
}

[DataLoader]
internal sealed class OwnersByNumber(Recorder recorder) : DataLoader<int, Owner>
{
    protected override async Task<IReadOnlyDictionary<int, Owner>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken ct)
    {
        recorder.Say($"batch {string.Join(',', keys)}");
        await Task.Yield();
        return keys.Where(key => key != 2).ToDictionary(key => key, key => new Owner(key, $"Owner {key}"));
    }
}

[DataLoader]
internal sealed class ShipsByNumber(Recorder recorder) : DataLoader<int, Ship>
{
    protected override Task<IReadOnlyDictionary<int, Ship>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken ct)
    {
        recorder.Say($"ships {string.Join(',', keys)}");
        return Task.FromResult<IReadOnlyDictionary<int, Ship>>(Ship.All.Where(ship => keys.Contains(ship.Number)).ToDictionary(ship => ship.Number));
    }
}
