namespace Cers.Declarations.Domain.Need;

/// <summary>One condition of a row: the answer it looks at, and whether it holds; null while the answer is missing.</summary>
internal readonly record struct Condition(string Answer, bool? Holds);

/// <summary>This method is the row of the table with this number: it looks at the answers in their order until one does not fit.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NeedRowAttribute(int row) : Attribute
{
    public int Row => row;
}

/// <summary>The conditions of declaration-need.csv, a method a row. Amounts that make a limit are dated settings.</summary>
internal static class NeedRows
{
    public const string Canada = "CA";

    [NeedRow(1)]
    public static IEnumerable<Condition> OfficerAsked(GoodsToExport g, decimal threshold) => [new("officerAsked", g.OfficerAsked)];

    [NeedRow(2)]
    public static IEnumerable<Condition> RestrictedForTheUnitedStates(GoodsToExport g, decimal threshold) =>
        [new("restricted", g.Restricted), .. ForUsConsumption(g), new("train", !g.Train)];

    [NeedRow(3)]
    public static IEnumerable<Condition> Restricted(GoodsToExport g, decimal threshold) => [new("restricted", g.Restricted)];

    [NeedRow(4)]
    public static IEnumerable<Condition> InTransit(GoodsToExport g, decimal threshold) => [Purpose(g, GoodsPurpose.ForeignInTransit)];

    [NeedRow(5)]
    public static IEnumerable<Condition> TrainForTheUnitedStates(GoodsToExport g, decimal threshold) => [.. ForUsConsumption(g), new("train", g.Train)];

    [NeedRow(6)]
    public static IEnumerable<Condition> ForTheUnitedStates(GoodsToExport g, decimal threshold) => ForUsConsumption(g);

    [NeedRow(7)]
    public static IEnumerable<Condition> ThroughTheUnitedStates(GoodsToExport g, decimal threshold) => [new("passesUnitedStates", g.PassesUnitedStates)];

    [NeedRow(8)]
    public static IEnumerable<Condition> ToCanada(GoodsToExport g, decimal threshold) =>
        [Purpose(g, GoodsPurpose.ToCanadaThroughAnotherCountry), new("destination", g.Destination == Canada)];

    [NeedRow(9)]
    public static IEnumerable<Condition> Emigrant(GoodsToExport g, decimal threshold) => [Purpose(g, GoodsPurpose.EmigrantEffects)];

    [NeedRow(10)]
    public static IEnumerable<Condition> PersonalEffects(GoodsToExport g, decimal threshold) =>
        [Purpose(g, GoodsPurpose.PersonalEffects), new("forResale", !g.ForResale), new("conveyance", !g.Conveyance)];

    [NeedRow(11)]
    public static IEnumerable<Condition> Diplomatic(GoodsToExport g, decimal threshold) => [Purpose(g, GoodsPurpose.Diplomatic)];

    [NeedRow(12)]
    public static IEnumerable<Condition> Gift(GoodsToExport g, decimal threshold) => [Purpose(g, GoodsPurpose.GiftOrDonation), new("conveyance", !g.Conveyance)];

    [NeedRow(13)]
    public static IEnumerable<Condition> AtaCarnet(GoodsToExport g, decimal threshold) => [Purpose(g, GoodsPurpose.AtaCarnet)];

    [NeedRow(14)]
    public static IEnumerable<Condition> TemporaryImport(GoodsToExport g, decimal threshold) => [Purpose(g, GoodsPurpose.TemporaryImportLeaving)];

    [NeedRow(15)]
    public static IEnumerable<Condition> CarrierEquipment(GoodsToExport g, decimal threshold) => [Purpose(g, GoodsPurpose.CarrierEquipment)];

    [NeedRow(16)]
    public static IEnumerable<Condition> Repair(GoodsToExport g, decimal threshold) => [Purpose(g, GoodsPurpose.RepairReturning)];

    [NeedRow(17)]
    public static IEnumerable<Condition> Repaired(GoodsToExport g, decimal threshold) =>
        [Purpose(g, GoodsPurpose.ImportedForRepair), new("workValueCad", g.WorkValueCad is { } value ? value < threshold : null)];

    [NeedRow(18)]
    public static IEnumerable<Condition> ShipsStores(GoodsToExport g, decimal threshold) => [Purpose(g, GoodsPurpose.ShipsStores)];

    [NeedRow(19)]
    public static IEnumerable<Condition> Warehouse(GoodsToExport g, decimal threshold) => [Purpose(g, GoodsPurpose.BondedWarehouse)];

    [NeedRow(20)]
    public static IEnumerable<Condition> Returning(GoodsToExport g, decimal threshold) => [Purpose(g, GoodsPurpose.ReturningWithin12Months)];

    [NeedRow(21)]
    public static IEnumerable<Condition> OfLittleValue(GoodsToExport g, decimal threshold) =>
        [new("commercial", g.Commercial), new("valueCad", g.ValueCad is { } value ? value < threshold : null)];

    [NeedRow(22)]
    public static IEnumerable<Condition> SummaryReporter(GoodsToExport g, decimal threshold) => [new("summaryReporter", g.SummaryReporter)];

    [NeedRow(23)]
    public static IEnumerable<Condition> Otherwise(GoodsToExport g, decimal threshold) => [];

    /// <summary>The United States, Puerto Rico and the U.S. Virgin Islands.</summary>
    public static bool IsUnitedStates(string country) => country is "US" or "PR" or "VI";

    private static IEnumerable<Condition> ForUsConsumption(GoodsToExport g) => [new("destination", IsUnitedStates(g.Destination)), new("usConsumption", g.UsConsumption)];

    private static Condition Purpose(GoodsToExport g, GoodsPurpose purpose) => new("purpose", g.Purpose == purpose);
}
