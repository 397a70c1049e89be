using Cers.Kernel;
using Cers.Messaging.FourEyes;
using Cers.Messaging.Operations;
using Xunit;

namespace Cers.ModuleKit.Tests.UseCases;

public sealed class ChangeSettingTests(Platform platform) : IClassFixture<Platform>
{
    private readonly FiguresDesk desk = new(platform);

    [Fact]
    public async Task A_value_that_two_supervisors_give_is_in_force_from_its_day_on_and_known_at_once()
    {
        var before = desk.Settings.Int("secret.lifeDays", desk.Tomorrow);
        var change = new ChangeSetting("secret.lifeDays", "60", desk.Tomorrow.AddDays(4), "A shorter life is safer.");

        Assert.Null(await desk.CodeAsync(desk.First, change));
        Assert.Equal(before, desk.Settings.Int("secret.lifeDays", change.From));
        Assert.Equal("four_eyes.own_proposal", await desk.CodeAsync(desk.First, new ConfirmProposal((await desk.SettingAsync("secret.lifeDays")).Waiting!.Proposal)));
        Assert.Null(await desk.ConfirmAsync(change.Subject));

        await Platform.WaitForAsync(() => Task.FromResult(desk.Settings.Int("secret.lifeDays", change.From)), days => days == 60);
        Assert.Equal(before, desk.Settings.Int("secret.lifeDays", change.From.AddDays(-1)));
        var coming = (await desk.SettingAsync("secret.lifeDays")).Setting.Coming!;
        Assert.Equal(("60", change.From, "A shorter life is safer."), (coming.Value, coming.From, coming.Source));
    }

    [Theory]
    [InlineData("secret.lifeDays", "0", 3, "A good reason.", "operations.value_not_valid", "value")]
    [InlineData("secret.lifeDays", "1.5", 3, "A good reason.", "operations.value_not_valid", "value")]
    [InlineData("secret.lifeDays", "ninety", 3, "A good reason.", "operations.value_not_valid", "value")]
    [InlineData("threshold.noDeclarationCad", "2000.005", 3, "A good reason.", "operations.value_not_valid", "value")]
    [InlineData("registration.serviceDays", "5", 3, "A good reason.", "operations.value_same", "value")]
    [InlineData("registration.serviceDays", "6", -1, "A good reason.", "operations.not_ahead", "from")]
    [InlineData("registration.serviceDays", "6", 5000, "A good reason.", "operations.too_far_ahead", "from")]
    [InlineData("registration.serviceDays", "6", 3, "why", "operations.reason_missing", "why")]
    [InlineData("no.such", "6", 3, "A good reason.", "operations.setting_unknown", "key")]
    public async Task What_cannot_be_is_refused_at_its_field(string key, string value, int days, string why, string code, string path)
    {
        var answer = await platform.SendAsync(desk.First, new ChangeSetting(key, value, desk.Tomorrow.AddDays(days), why));

        Assert.Equal((code, path), (answer.Errors[0].Code, answer.Errors[0].Path));
    }

    [Fact]
    public async Task What_is_returned_or_withdrawn_changes_nothing_and_is_kept()
    {
        const string key = "outage.graceMinutes";
        var change = new ChangeSetting(key, "90", desk.Tomorrow, "Ninety will do.");
        Assert.Null(await desk.CodeAsync(desk.First, change));
        Assert.Equal("four_eyes.already_proposed", await desk.CodeAsync(desk.Second, change with { Value = "30" }));
        Assert.Null(await desk.CodeAsync(desk.Second, new ReturnProposal((await desk.SettingAsync(key)).Waiting!.Proposal, "Ask the outage team.")));
        Assert.Null(await desk.CodeAsync(desk.First, change));
        Assert.Null(await desk.CodeAsync(desk.First, new WithdrawProposal((await desk.SettingAsync(key)).Waiting!.Proposal)));

        var kept = await desk.SettingAsync(key);
        Assert.Null(kept.Setting.Coming);
        Assert.Equal([ChangeState.Withdrawn, ChangeState.Returned], kept.Changes.Select(c => c.State));
        Assert.Equal("Ask the outage team.", kept.Changes[1].Note);
    }

    [Fact]
    public async Task Only_supervisors_propose() =>
        Assert.Equal("access.not_allowed", await desk.CodeAsync(Platform.Someone(StaffRole.Operator), new ChangeSetting("time.AIR", "90", desk.Tomorrow, "A good reason.")));
}
