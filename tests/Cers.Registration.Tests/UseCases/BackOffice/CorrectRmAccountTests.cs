using Cers.Kernel;
using Cers.Registration.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

public sealed class CorrectRmAccountTests(CersApp app)
{
    private static readonly DateOnly Day = new(2026, 2, 1);

    private readonly Desk desk = new(app);

    [Fact]
    public async Task A_correction_is_what_the_register_answers_at_once_and_is_kept_with_its_reason()
    {
        var business = await desk.BusinessAsync(RmDesignation.Import);
        var number = BusinessNumber.Parse(business);
        Assert.Equal(["REG-003"], await desk.CodesAsync(Messaging.Actor.Anonymous, Desk.Application(business, await desk.ConfirmedAsync(Desk.Email()))));

        await app.SendAsync(desk.First, Correct(business));

        var corrected = await app.SendAsync(desk.Second, new GetRmAccount(number));
        Assert.Equal((RmDesignation.Both, Day), (corrected.Account!.Designation, corrected.Account.AsOf));
        var change = Assert.Single(corrected.Changes);
        Assert.Equal((RmChangeKind.Changed, RmDesignation.Import, "First Officer", "They showed us the letter."), (change.Kind, change.Former!.Designation, change.ByName, change.Reason));
        Assert.Equal(RmDesignation.Both, corrected.Answer!.Designation);
        Assert.NotEmpty(await desk.SubmittedAsync(business: business));
        Assert.Single((await app.SendAsync(desk.Second, new GetRmAccount(number))).Applications);
    }

    [Fact]
    public async Task Who_comes_second_is_told_and_so_is_who_changes_nothing()
    {
        var business = await desk.BusinessAsync();
        await app.SendAsync(desk.First, Correct(business) with { Open = false });

        Assert.Equal(["registration.rm_account_changed"], await desk.CodesAsync(desk.Second, Correct(business)));
        var seen = await app.SendAsync(desk.Second, new GetRmAccount(BusinessNumber.Parse(business)));
        Assert.Equal(RmChangeKind.Closed, seen.Changes[0].Kind);
        Assert.Equal(["registration.nothing_changed"], await desk.CodesAsync(desk.Second, Correct(business) with { Open = false, LastChange = seen.LastChange }));
    }

    [Fact]
    public async Task A_missing_account_is_added_and_each_fault_is_told_at_its_field()
    {
        var business = Desk.UnknownBusiness();
        await app.SendAsync(desk.First, Correct(business));
        Assert.Equal(RmChangeKind.Added, Assert.Single((await app.SendAsync(desk.First, new GetRmAccount(BusinessNumber.Parse(business)))).Changes).Kind);

        var wrong = await app.Door.SendAsync(
            desk.First, new CorrectRmAccount("12", null, true, (RmDesignation)9, "\u0001", new DateOnly(2199, 1, 1), "why"), CancellationToken.None);
        Assert.Equal(["asOf", "businessNumber", "designation", "legalName", "reason"], wrong.Errors.Select(e => e.Path).Order(StringComparer.Ordinal));
        Assert.Equal(["access.not_allowed"], await desk.CodesAsync(Desk.Staff("TCCU", StaffRole.TccuOfficer), Correct(business)));
    }

    private static CorrectRmAccount Correct(string business) => new(business, null, true, RmDesignation.Both, "Northern Maple Exports Inc.", Day, "They showed us the letter.");
}
