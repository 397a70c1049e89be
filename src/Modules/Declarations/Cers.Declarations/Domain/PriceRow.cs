using Cers.Declarations.Domain.Rules;
using Cers.Kernel;

namespace Cers.Declarations.Domain;

/// <summary>What the goods of a line cost a unit, for what is usual of an exporter's goods: of one that has no account nothing is usual. Its owner is a business number, not an account.</summary>
internal sealed class PriceRow
{
    public BusinessNumber ExporterBusinessNumber { get; init; }

    public required string HsCode { get; init; }

    public DateOnly ReceivedOn { get; init; }

    public Guid DeclarationId { get; init; }

    public int LineNumber { get; init; }

    public required string QuantityUnit { get; init; }

    public required string Currency { get; init; }

    public decimal UnitPrice { get; init; }

    public static IEnumerable<PriceRow> Of(Declaration declaration, Judgement judged) =>
        from line in judged.Lines
        where line.UnitPrice > 0 && !judged.OneTime
        select new PriceRow
        {
            ExporterBusinessNumber = declaration.ExporterBusinessNumber,
            HsCode = line.HsCode!,
            ReceivedOn = declaration.ReceivedOn,
            DeclarationId = declaration.Id,
            LineNumber = line.LineNumber!.Value,
            QuantityUnit = line.QuantityUnit!,
            Currency = declaration.Currency,
            UnitPrice = line.UnitPrice!.Value,
        };
}
