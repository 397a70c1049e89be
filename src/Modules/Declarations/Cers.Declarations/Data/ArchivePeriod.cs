using System.Globalization;
using Cers.Kernel;

namespace Cers.Declarations.Data;

/// <summary>Whose archive, from the first Ottawa day of receipt to the last; as a ticket carries it.</summary>
internal sealed record ArchivePeriod(AccountId Account, DateOnly From, DateOnly To)
{
    private const string Day = "yyyy-MM-dd";

    public string Days => $"{From.ToString(Day, CultureInfo.InvariantCulture)}/{To.ToString(Day, CultureInfo.InvariantCulture)}";

    public static ArchivePeriod Parse(string text) => text.Split(' ', '/') is [var account, var from, var to]
        ? new(new AccountId(Guid.Parse(account)), DateOnly.ParseExact(from, Day, CultureInfo.InvariantCulture), DateOnly.ParseExact(to, Day, CultureInfo.InvariantCulture))
        : throw new FormatException("No period of an archive.");

    public override string ToString() => $"{Account} {Days}";
}
