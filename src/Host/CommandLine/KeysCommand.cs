using Cers.ModuleKit.Keys;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Npgsql;

namespace Cers.Host.CommandLine;

/// <summary><c>keys</c>: looks after the key ring while hosts run.</summary>
internal static class KeysCommand
{
    public const string Usage =
        """
        Cers.Host keys list                           the ring: purpose, state, what still needs an old key
        Cers.Host keys rotate PURPOSE                 publishes a new key; hosts use it two minutes later
        Cers.Host keys retire KEYID                   destroys a key with which nothing lives any more
        Cers.Host keys rewrap                         wraps all keys with Cers:Keys:Wrapping, from Cers:Keys:PreviousWrapping
        """;

    public static async Task<int> RunAsync(WebApplication app, CommandLineArguments line, CancellationToken ct)
    {
        var wrapping = app.Services.GetRequiredService<WrappingKey>();
        await using var owner = NpgsqlDataSource.Create(app.OwnerConnection());
        var keys = new KeyAdministration(
            owner, wrapping, app.Services.GetServices<KeyUse>(), app.Services.GetRequiredService<IKeyManager>(), app.Services.GetRequiredService<TimeProvider>());
        if (line.Options.Count > 0)
        {
            return await Commands.RefuseAsync("keys takes no options.", Usage);
        }

        // The list is there to see what is wrong; nothing else is done with keys that cannot be opened.
        if (line.Words is not ["list"] && await app.UnopenedKeysAsync(ct) is { } unopened)
        {
            await Console.Error.WriteLineAsync(unopened);
            return ExitCode.Configuration;
        }

        return line.Words switch
        {
            ["list"] => await ListAsync(keys, ct),
            ["rotate", var purpose] when KeyAdministration.Purposes.Contains(purpose) => await TellAsync(
                await keys.RotateAsync(purpose, ct), c => $"published {purpose} {c.Id}, used from {KeyAdministration.Instant(c.From!.Value)} on"),
            ["rotate", var purpose] => await Commands.RefuseAsync($"No key is for {purpose}: there are {string.Join(", ", KeyAdministration.Purposes)}.", Usage),
            ["retire", var id] when Guid.TryParse(id, out var key) => await TellAsync(await keys.RetireAsync(key, ct), c => $"retired {c.Id}"),
            ["retire", var id] => await Commands.RefuseAsync($"{id} is not the id of a key: keys list shows them.", Usage),
            ["rewrap"] => await SayAsync($"wrapped {await keys.RewrapAsync(ct)} key(s) anew with {WrappingKey.Setting}"),
            _ => await Commands.RefuseAsync("keys needs list, rotate PURPOSE, retire KEYID or rewrap.", Usage),
        };
    }

    private static async Task<int> ListAsync(KeyAdministration keys, CancellationToken ct)
    {
        foreach (var key in await keys.ListAsync(ct))
        {
            var wrapped = key.Wrapping switch
            {
                Wrapping.Previous => $", wrapped by {WrappingKey.PreviousSetting}",
                Wrapping.Unknown => ", CANNOT BE OPENED",
                _ => "",
            };
            var state = key.State switch
            {
                KeyState.Published => $"used from {KeyAdministration.Instant(key.From)} on",
                KeyState.Current => "makes new values",
                KeyState.Retired => "retired",
                _ when key.Purpose == KeyAdministration.DataProtection => "verifies",
                _ when key.Holds.Count == 0 => "verifies; can be retired",
                _ => $"verifies; needed by {string.Join("; ", key.Holds.Select(KeyAdministration.Say))}",
            };
            await Console.Out.WriteLineAsync($"{key.Purpose,-16}{key.Id}  made {KeyAdministration.Instant(key.CreatedAt)}  {state}{wrapped}");
        }

        return ExitCode.Done;
    }

    private static async Task<int> TellAsync(KeyChange change, Func<KeyChange, string> done)
    {
        if (change.Refusal is null)
        {
            return await SayAsync(done(change));
        }

        await Console.Error.WriteLineAsync(change.Refusal);
        return ExitCode.Usage;
    }

    private static async Task<int> SayAsync(string text)
    {
        await Console.Out.WriteLineAsync(text);
        return ExitCode.Done;
    }
}
