using Cers.Kernel;
using Cers.Lookups.Contracts;

namespace Cers.Lookups.GraphQL;

/// <summary>A code of a code table.</summary>
/// <param name="NameFr">An export code without a French text of its own has its chapter's title.</param>
/// <param name="ValidFrom">The first day on which the code is in force as it is here; null when it always was.</param>
/// <param name="ValidTo">The last day on which the code is in force as it is here; null when no end is set.</param>
internal sealed record CodeEntry(string Code, string NameEn, string NameFr, DateOnly? ValidFrom, DateOnly? ValidTo)
{
    public static CodeEntry Of(Code code) => new(code.Value, code.Name.En, code.Name.Fr, code.ValidFrom, code.ValidTo);
}

/// <summary>An export code of the Harmonized System.</summary>
/// <param name="DescriptionFr">Only the chapter's title where <c>chapterTitleOnly</c> is true.</param>
/// <param name="Unit">The unit of measure in which quantities of these goods are declared.</param>
/// <param name="ConveyanceId">Which identification number each piece needs (VIN …); null for goods that are no conveyance.</param>
/// <param name="ValidFrom">The first day on which the code is in force as it is here; null when it always was.</param>
/// <param name="ValidTo">The last day on which the code is in force as it is here; null when no end is set.</param>
internal sealed record HsCodeEntry(
    HsCode Code, string DescriptionEn, string DescriptionFr, bool ChapterTitleOnly, string Unit, string? ConveyanceId, DateOnly? ValidFrom, DateOnly? ValidTo)
{
    public static HsCodeEntry Of(HsExportCode code) =>
        new(code.Code, code.Description.En, code.Description.Fr, code.ChapterTitleOnly, code.Unit, code.ConveyanceId, code.ValidFrom, code.ValidTo);
}
