using Cers.ModuleKit.Data;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Cers.ModuleKit.Tests.Signals;

public sealed class SnapshotReloadTests(Platform platform) : IClassFixture<Platform>
{
    private static readonly DateOnly Day = new(2026, 1, 1);

    private DatedSettings Settings => platform.Services.GetRequiredService<DatedSettings>();

    [Fact]
    public async Task A_load_that_fails_keeps_the_old_and_is_tried_again()
    {
        await platform.Database.ExecuteAsync("insert into platform.settings (key, value, valid_from, source) values ('trial.kept', '1', '2020-01-01', 'a test')");
        await Wait.UntilAsync(() => Value() == "1", "the first value is loaded");
        await platform.Database.ExecuteAsync("alter table platform.settings rename to settings_away");

        await platform.Database.ExecuteAsync("update platform.settings_away set value = '2' where key = 'trial.kept'");
        await Wait.UntilAsync(() => platform.Log.All.Any(l => l.Contains("DatedSettings not loaded", StringComparison.Ordinal)), "a load fails");

        Assert.Equal("1", Value());
        await platform.Database.ExecuteAsync("alter table platform.settings_away rename to settings");
        await Wait.UntilAsync(() => Value() == "2", "the load is tried again");
    }

    private string? Value()
    {
        try
        {
            return Settings.Text("trial.kept", Day);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
