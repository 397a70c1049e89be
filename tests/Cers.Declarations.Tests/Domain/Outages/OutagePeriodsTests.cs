using Cers.Declarations.Domain;
using Cers.Declarations.Domain.Outages;
using Xunit;

namespace Cers.Declarations.Tests.Domain.Outages;

public sealed class OutagePeriodsTests
{
    private static readonly OutagePeriods One = Of(("OUT-1", 10, 14));

    [Theory]
    [InlineData(10, 16, 0)]
    [InlineData(13, 16, 0)]
    [InlineData(16, 16.5, 30)]
    [InlineData(12, 17, 60)]
    [InlineData(15.5, 16, 0)]
    public void What_is_due_during_an_outage_or_its_grace_is_due_when_the_grace_ends(double due, double received, int late) =>
        Assert.Equal(late, One.Apply(At(due), At(received), null).LateByMinutes);

    [Fact]
    public void What_was_due_before_the_outage_stays_late() => Assert.Equal(new Deadline(At(9.5), 150), One.Apply(At(9.5), At(12), null));

    [Fact]
    public void An_outage_that_made_no_difference_is_not_named() => Assert.Null(One.Apply(At(12), At(12), null).OutageNumber);

    [Fact]
    public void The_outage_that_put_it_off_is_named_with_the_last_moment() => Assert.Equal(new Deadline(At(12), 0, "OUT-1", At(16)), One.Apply(At(12), At(15), null));

    [Fact]
    public void Nothing_is_late_while_an_outage_goes_on() =>
        Assert.Equal(new Deadline(At(12), 0, "OUT-1"), Of(("OUT-1", 10, null)).Apply(At(12), At(400), null));

    [Fact]
    public void One_outage_after_another_puts_it_off_further() =>
        Assert.Equal(new Deadline(At(12), 0, "OUT-2", At(20)), Of(("OUT-2", 15.5, 18), ("OUT-1", 10, 14)).Apply(At(12), At(19), null));

    [Theory]
    [InlineData(12, 37.9, 12, 0)]
    [InlineData(12, 38.5, 12, 30)]
    [InlineData(20, 37, 12, 0)]
    [InlineData(12, 37, 14.1, 1260)]
    [InlineData(9, 37, 12, 1680)]
    public void A_form_filed_during_the_outage_gives_a_day_after_it(double due, double received, double filed, int late) =>
        Assert.Equal(late, One.Apply(At(due), At(received), At(filed)).LateByMinutes);

    [Fact]
    public void A_form_takes_nothing_of_the_grace_where_that_is_longer_than_its_own_time() => Assert.Equal(
        new Deadline(At(12), 0, "OUT-1", At(16)),
        new OutagePeriods([new("OUT-1", At(10), At(14))], (figure, _) => figure == "outage.catchUpHours" ? 1 : 120).Apply(At(12), At(15.5), At(12)));

    private static DateTimeOffset At(double hours) => new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero).AddHours(hours);

    private static OutagePeriods Of(params (string Number, double From, double? To)[] outages) =>
        new(outages.Select(o => new OutagePeriod(o.Number, At(o.From), o.To is { } to ? At(to) : null)), Judged.Figure);
}
