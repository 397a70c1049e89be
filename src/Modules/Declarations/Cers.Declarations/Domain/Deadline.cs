using System.Globalization;
using Cers.Declarations.Domain.Document;
using Cers.Declarations.Domain.Elements;
using Cers.Declarations.Domain.Rules;
using Cers.Kernel;
using Cers.Lookups.Contracts;

namespace Cers.Declarations.Domain;

/// <summary>
/// By when a declaration had to be received, and how late it was. Reporting of Exported Goods Regulations, s. 3(1) and (2); outages are not
/// considered yet.
/// </summary>
internal sealed record Deadline(DateTimeOffset? DueBy, int LateByMinutes)
{
    private static readonly string[] ModeAndTimes = ["shipment.modeOfTransport", "shipment.exportDateTime", "shipment.loadingDateTime", "shipment.timeCategory"];

    /// <summary>Beside whether goods are restricted, these elements decide.</summary>
    public static bool DependsOn(Element element) => ModeAndTimes.Contains(element.Json);

    /// <summary>
    /// Air, mail, rail and marine count back from loading, others from export; special categories without restricted goods are reported
    /// immediately before export.
    /// </summary>
    public static Deadline Of(Judgement j, Func<string, DateOnly, int> minutesBefore)
    {
        var mode = j.Tables.Find(CodeTable.ModesOfTransport, j.Mode);
        var special = j.Shipment.TimeCategory is not (null or TimeCategory.None) && !j.AnyRestricted;
        var reference = !special && mode?.Attribute("reference_element") == "loadingDateTime" ? j.Shipment.LoadingDateTime : j.Shipment.ExportDateTime;
        if (mode is null || reference is not { } moment)
        {
            return new Deadline(null, 0);
        }

        var minutes = special ? 0 : minutesBefore($"time.{mode.Attribute("regulation_class")}", OttawaTime.DateOf(moment));
        var due = moment.UtcTicks > TimeSpan.FromMinutes(minutes).Ticks ? moment.AddMinutes(-minutes).ToUniversalTime() : DateTimeOffset.MinValue;
        var late = j.ReceivedAt > due ? Math.Min(int.MaxValue, Math.Ceiling((j.ReceivedAt - due).TotalMinutes)) : 0;
        return new Deadline(due, Convert.ToInt32(late, CultureInfo.InvariantCulture));
    }
}
