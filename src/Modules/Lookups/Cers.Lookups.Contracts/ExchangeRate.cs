using System.Globalization;

namespace Cers.Lookups.Contracts;

/// <summary>Canadian dollars for one unit of a currency, as of a day; used from the day on which it came into force.</summary>
/// <param name="RateDate">The day that the rate is of: its age is counted from it.</param>
public sealed record ExchangeRate(Code Currency, decimal CadPerUnit, DateOnly RateDate)
{
    /// <summary>A row of the table of exchange rates.</summary>
    public static ExchangeRate Of(Code row) => new(
        row,
        decimal.Parse(row.Attribute("cad_per_unit")!, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture),
        DateOnly.ParseExact(row.Attribute("rate_date")!, "yyyy-MM-dd", CultureInfo.InvariantCulture));
}
