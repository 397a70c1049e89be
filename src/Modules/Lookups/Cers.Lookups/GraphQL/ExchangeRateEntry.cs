using Cers.Lookups.Contracts;

namespace Cers.Lookups.GraphQL;

/// <summary>Canadian dollars for one unit of a currency.</summary>
/// <param name="Currency">Its code: ISO 4217.</param>
/// <param name="RateDate">The day that the rate is of. A declaration is not converted with a rate that is too old on the day of its receipt.</param>
/// <param name="ValidFrom">The first day on which this rate is used; null when it always was.</param>
/// <param name="ValidTo">The last day on which this rate is used; null when no end is set.</param>
internal sealed record ExchangeRateEntry(string Currency, string NameEn, string NameFr, decimal CadPerUnit, DateOnly RateDate, DateOnly? ValidFrom, DateOnly? ValidTo)
{
    public static ExchangeRateEntry Of(Code row)
    {
        var rate = ExchangeRate.Of(row);
        return new(row.Value, row.Name.En, row.Name.Fr, rate.CadPerUnit, rate.RateDate, row.ValidFrom, row.ValidTo);
    }
}
