using Cers.ModuleKit.Data;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace Cers.ModuleKit.Tests.Data;

public sealed class DatedSettingsTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task The_value_in_force_on_the_day_counts()
    {
        await platform.Database.ExecuteAsync(
            """
            insert into platform.settings (key, value, valid_from, valid_to, source) values
            ('trial.days', '5', '2020-01-01', '2024-12-31', 'a test'), ('trial.days', '7', '2025-01-01', null, 'a test')
            """);
        var settings = new DatedSettings(platform.Services.GetRequiredService<NpgsqlDataSource>());
        await settings.LoadAsync(TestContext.Current.CancellationToken);

        Assert.Equal(5, settings.Int("trial.days", new DateOnly(2024, 12, 31)));
        Assert.Equal(7, settings.Int("trial.days", new DateOnly(2025, 1, 1)));
        Assert.Throws<InvalidOperationException>(() => settings.Int("trial.days", new DateOnly(2019, 12, 31)));
    }
}
