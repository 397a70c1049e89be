using Cers.Kernel;
using Cers.Messaging.Operations;
using Xunit;

namespace Cers.ModuleKit.Tests.UseCases;

public sealed class GetSettingTests(Platform platform) : IClassFixture<Platform>
{
    private readonly FiguresDesk desk = new(platform);

    [Fact]
    public async Task It_tells_every_value_with_its_day_and_source()
    {
        var details = await desk.SettingAsync("secret.lifeDays");

        var value = Assert.Single(details.Values);
        Assert.Equal(("90", new DateOnly(2020, 10, 1)), (value.Value, value.From));
        Assert.Equal(value, details.Setting.InForce);
        Assert.Contains("Start page", value.Source, StringComparison.Ordinal);
        Assert.Equal(new LocalizedText("days", "jours"), details.Setting.Unit);
    }

    [Fact]
    public async Task One_that_is_none_is_not_found() =>
        Assert.IsType<NotFound>((await platform.SendAsync(desk.First, new GetSetting("no.such"))).Errors[0]);
}
