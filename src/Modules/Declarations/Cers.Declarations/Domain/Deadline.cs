using System.Globalization;
using Cers.Declarations.Domain.Document;
using Cers.Declarations.Domain.Elements;
using Cers.Declarations.Domain.Rules;
using Cers.Kernel;
using Cers.Lookups.Contracts;

namespace Cers.Declarations.Domain;

/// <summary>
/// By when a declaration had to be received, and how late it was. Reporting of Exported Goods Regulations, s. 3(1) and (2). An outage
/// of the register puts the last moment off; how late it was counts from there.
/// </summary>
/// <param name="OutageNumber">The outage that put it off, where that made a difference.</param>
/// <param name="ExtendedTo">Until when it did; null while the outage goes on.</param>
internal sealed record Deadline(DateTimeOffset? DueBy, int LateByMinutes, string? OutageNumber = null, DateTimeOffset? ExtendedTo = null)
{
    private static readonly string[] ModeAndTimes = ["shipment.modeOfTransport", "shipment.exportDateTime", "shipment.loadingDateTime", "shipment.timeCategory"];

    /// <summary>Beside whether goods are restricted, these elements decide.</summary>
    public static bool DependsOn(Element element) => ModeAndTimes.Contains(element.Json);

    /// <summary>
    /// Air, mail, rail and marine count back from loading, others from export; special categories without restricted goods are reported
    /// immediately before export.
    /// </summary>
    public static Deadline Of(Judgement j, Func<string, DateOnly, int> minutesBefore) =>
        DueOf(j.Shipment, j.AnyRestricted, j.Tables, minutesBefore) is { } due ? j.Outages.Apply(due, j.ReceivedAt, j.ContingencyFiledAt) : new Deadline(null, 0);

    /// <summary>The last moment, whatever outages there are; null while the shipment does not say enough.</summary>
    public static DateTimeOffset? DueOf(Shipment? shipment, bool anyRestricted, CodeTables tables, Func<string, DateOnly, int> minutesBefore)
    {
        var mode = tables.Find(CodeTable.ModesOfTransport, shipment?.ModeOfTransport);
        var special = shipment?.TimeCategory is not (null or TimeCategory.None) && !anyRestricted;
        return mode is null || (TimeLimit.CountsFromLoading(mode, special) ? shipment!.LoadingDateTime : shipment!.ExportDateTime) is not { } moment
            ? null
            : TimeLimit.Of(mode, special, minutesBefore, OttawaTime.DateOf(moment)).DueBy(moment);
    }

    /// <summary>Minutes that a receipt lies behind the last moment; a begun one counts.</summary>
    public static int LateBy(DateTimeOffset receivedAt, DateTimeOffset last) =>
        receivedAt > last ? Convert.ToInt32(Math.Min(int.MaxValue, Math.Ceiling((receivedAt - last).TotalMinutes)), CultureInfo.InvariantCulture) : 0;
}
