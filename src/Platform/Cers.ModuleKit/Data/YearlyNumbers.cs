using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Cers.ModuleKit.Data;

/// <summary>Numbers that begin at one in each Ottawa year.</summary>
public static class YearlyNumbers
{
    /// <summary>The next number of a year: PREFIX-YYYY-NNNN, with as many digits as are asked for. Its counter stays locked to the commit, so take it last.</summary>
    /// <param name="counter">A table of the module's schema with the columns year and last; named by the code, never by what came from outside.</param>
    public static async Task<string> NextOfYearAsync(this ModuleDbContext db, string counter, string prefix, int digits, int year, CancellationToken ct)
    {
        var next = await db.Database.SqlQueryRaw<int>(Take($"{db.Model.GetDefaultSchema()}.{counter}"), year).ToListAsync(ct);
        return $"{prefix}-{Padded(year, 4)}-{Padded(next[0], digits)}";
    }

    private static string Padded(int number, int digits) => number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');

    // A table cannot be a parameter.
    private static string Take(string table) => $$"""
        insert into {{table}} as n (year, last) values ({0}, 1)
        on conflict (year) do update set last = n.last + 1
        returning last
        """;
}
