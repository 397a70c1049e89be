namespace Cers.Declarations.Tests.Domain.Need;

/// <summary>For each row of the table answers that it fits, and answers that are close to it and that it does not fit.</summary>
/// <param name="Missed">The row that decides when this one just misses.</param>
internal sealed record NeedCase(int Row, object Hits, object Misses, int Missed);

internal static class NeedCases
{
    private static readonly object Plain = Of(new { });

    public static IReadOnlyList<NeedCase> All { get; } =
    [
        new(1, Of(new { officerAsked = true, destination = "US", usConsumption = true }), Of(new { destination = "US", usConsumption = true }), 6),
        new(2, Restricted("US", new { usConsumption = true }), Restricted("US", new { usConsumption = true, train = true }), 3),
        new(2, Restricted("VI", new { usConsumption = true }), Restricted("UM", new { }), 3),
        new(3, Restricted("DE", new { valueCad = "1.00", commercial = true }), Of(new { valueCad = "1.00", commercial = true }), 21),
        new(4, Of(new { purpose = "FOREIGN_IN_TRANSIT" }), Plain, 23),
        new(5, Of(new { destination = "US", usConsumption = true, train = true }), Of(new { destination = "US", usConsumption = false, train = true }), 23),
        new(6, Of(new { destination = "PR", usConsumption = true }), Of(new { destination = "MX" }), 23),
        new(7, Of(new { destination = "MX", passesUnitedStates = true }), Of(new { destination = "MX" }), 23),
        new(8, Of(new { destination = "CA", purpose = "TO_CANADA_THROUGH_ANOTHER_COUNTRY" }), Of(new { destination = "FR", purpose = "TO_CANADA_THROUGH_ANOTHER_COUNTRY" }), 23),
        new(9, Of(new { purpose = "EMIGRANT_EFFECTS" }), Of(new { purpose = "PERSONAL_EFFECTS" }), 10),
        new(10, Of(new { purpose = "PERSONAL_EFFECTS" }), Of(new { purpose = "PERSONAL_EFFECTS", forResale = true }), 23),
        new(10, Of(new { purpose = "PERSONAL_EFFECTS" }), Of(new { purpose = "PERSONAL_EFFECTS", conveyance = true }), 23),
        new(11, Of(new { purpose = "DIPLOMATIC" }), Plain, 23),
        new(12, Of(new { purpose = "GIFT_OR_DONATION" }), Of(new { purpose = "GIFT_OR_DONATION", conveyance = true }), 23),
        new(13, Of(new { purpose = "ATA_CARNET" }), Of(new { purpose = "TEMPORARY_IMPORT_LEAVING" }), 14),
        new(14, Of(new { purpose = "TEMPORARY_IMPORT_LEAVING" }), Plain, 23),
        new(15, Of(new { purpose = "CARRIER_EQUIPMENT", conveyance = true }), Of(new { conveyance = true }), 23),
        new(16, Of(new { purpose = "REPAIR_RETURNING" }), Plain, 23),
        new(17, Of(new { purpose = "IMPORTED_FOR_REPAIR", workValueCad = "1999.99" }), Of(new { purpose = "IMPORTED_FOR_REPAIR", workValueCad = "2000.00" }), 23),
        new(18, Of(new { purpose = "SHIPS_STORES" }), Plain, 23),
        new(19, Of(new { purpose = "BONDED_WAREHOUSE" }), Plain, 23),
        new(20, Of(new { purpose = "RETURNING_WITHIN12_MONTHS" }), Plain, 23),
        new(21, Of(new { commercial = true, valueCad = "1999.99" }), Of(new { commercial = true, valueCad = "2000.00" }), 23),
        new(21, Of(new { commercial = true, valueCad = "0" }), Of(new { commercial = false }), 23),
        new(22, Of(new { summaryReporter = true }), Plain, 23),
        new(23, Plain, Of(new { summaryReporter = true }), 22),
    ];

    public static Dictionary<string, object?> Of(object answers)
    {
        var all = new Dictionary<string, object?>(StringComparer.Ordinal) { ["restricted"] = false, ["destination"] = "DE", ["commercial"] = true, ["valueCad"] = "2000.00" };
        foreach (var property in answers.GetType().GetProperties())
        {
            all[property.Name] = property.GetValue(answers);
        }

        return all;
    }

    private static Dictionary<string, object?> Restricted(string destination, object answers)
    {
        var all = Of(answers);
        (all["restricted"], all["destination"]) = (true, destination);
        return all;
    }
}
