using Cers.Declarations.Domain;
using Cers.Declarations.Domain.Outages;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Declarations.Tests.Domain;

public sealed class DeadlineTests
{
    [Fact]
    public void A_marine_shipment_is_due_48_hours_before_loading()
    {
        var judged = Judged.Of(d => d.Set("shipment.loadingDateTime", "2026-11-26T15:00:00Z"));
        Assert.Equal(new Deadline(new(2026, 11, 24, 15, 0, 0, TimeSpan.Zero), 0), Deadline.Of(judged, Judged.Figure));
    }

    [Fact]
    public void A_begun_minute_is_a_minute_late()
    {
        var judged = Judged.Of(d => d.Set("shipment.loadingDateTime", "2026-11-26T14:58:59Z"), outages: OutagePeriods.None);
        Assert.Equal(2, Deadline.Of(judged, Judged.Figure).LateByMinutes);
    }

    [Fact]
    public void A_special_category_is_due_at_export()
    {
        var judged = Judged.Of(d => d.Set("shipment.timeCategory", "Bulk"));
        Assert.Equal(judged.Shipment.ExportDateTime, Deadline.Of(judged, Judged.Figure).DueBy);
    }

    [Fact]
    public void A_shipment_by_road_is_due_at_export()
    {
        var judged = Judged.Of(d => d.Set("shipment.modeOfTransport", "2"));
        Assert.Equal(judged.Shipment.ExportDateTime, Deadline.Of(judged, Judged.Figure).DueBy);
    }

    [Fact]
    public void Loading_at_the_beginning_of_time_is_late_and_no_failure() =>
        Assert.Equal(DateTimeOffset.MinValue, Deadline.Of(Judged.Of(d => d.Set("shipment.loadingDateTime", "0001-01-01T00:00:00Z")), Judged.Figure).DueBy);
}
