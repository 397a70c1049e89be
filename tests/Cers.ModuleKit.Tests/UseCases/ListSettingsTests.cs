using Cers.Messaging.Operations;
using Xunit;

namespace Cers.ModuleKit.Tests.UseCases;

public sealed class ListSettingsTests(Platform platform) : IClassFixture<Platform>
{
    private readonly FiguresDesk desk = new(platform);

    [Fact]
    public async Task Every_figure_of_the_database_is_in_the_catalogue_and_in_its_range_and_has_a_value_today()
    {
        var settings = (await platform.SendAsync(desk.First, new ListSettings())).Value;

        Assert.Equal(
            (await platform.Database.RowsAsync("select distinct key from platform.settings where key not like 'trial.%'")).Order(StringComparer.Ordinal),
            settings.Select(s => s.Key).Order(StringComparer.Ordinal));
        Assert.All(settings, s => Assert.InRange(decimal.Parse(s.InForce!.Value, System.Globalization.CultureInfo.InvariantCulture), s.Range.Min, s.Range.Max));
    }

    [Fact]
    public async Task A_change_that_waits_is_told()
    {
        Assert.Null(await desk.CodeAsync(desk.First, new ChangeSetting("time.RAIL", "150", desk.Tomorrow, "Trains are slower.")));

        Assert.True((await platform.SendAsync(desk.Second, new ListSettings())).Value.Single(s => s.Key == "time.RAIL").Waits);
    }
}
