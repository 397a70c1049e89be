using Cers.Kernel;

namespace Cers.Lookups.Contracts;

/// <summary>An export code of the Harmonized System: eight digits. Statistics Canada, Canadian Export Classification 65-209-X.</summary>
/// <param name="Description">In French only the chapter's title where <paramref name="ChapterTitleOnly"/> says so.</param>
/// <param name="ChapterTitleOnly">No French text of its own is known.</param>
/// <param name="Unit">The unit in which quantities are declared.</param>
/// <param name="UnitOfChapter">The unit is the usual one of the chapter: another is only worth a warning.</param>
/// <param name="ConveyanceId">Which identification number each piece needs (VIN …); null for goods that are no conveyance. Appendix J, table 10.</param>
public sealed record HsExportCode(
    HsCode Code, LocalizedText Description, bool ChapterTitleOnly, string Unit, bool UnitOfChapter, string? ConveyanceId, DateOnly? ValidFrom, DateOnly? ValidTo)
{
    public bool InForce(DateOnly on) => (ValidFrom is not { } from || from <= on) && (ValidTo is not { } to || on <= to);

    /// <summary>As a code of its table: columns of its own only, not what its chapter lends.</summary>
    internal Code AsCode()
    {
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!UnitOfChapter)
        {
            columns["unit"] = Unit;
        }

        if (ConveyanceId is not null)
        {
            columns["conveyance_id"] = ConveyanceId;
        }

        return new Code(Code.Value, Description, ValidFrom, ValidTo, columns) { FrenchFromChapter = ChapterTitleOnly };
    }
}
