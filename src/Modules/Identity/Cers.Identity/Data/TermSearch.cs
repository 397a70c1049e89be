using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.Messaging;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Cers.Identity.Data;

/// <summary>
/// Finds people or accounts by the beginnings of their terms: walks the range of the longest term in the order of the key and keeps what has all the others. A place
/// in the list is the id of what stands there, so that no name comes into an address.
/// </summary>
internal static class TermSearch
{
    // What each subject is found by is its first term in the range, so that it is found once.
    internal const string Sql =
        """
        select t.subject_id as "Value" from identity.search_terms t
        where t.kind = @kind and t.term >= @first and t.term < @first || chr(1114111)
          and not exists (select from identity.search_terms e where e.subject_id = t.subject_id and e.term >= @first and e.term < t.term)
          and not exists (
            select from unnest(@others) o (term)
            where not exists (select from identity.search_terms e where e.subject_id = t.subject_id and e.term >= o.term and e.term < o.term || chr(1114111)))
        """;

    private const string PlaceOf =
        "(select min(e.term) from identity.search_terms e where e.subject_id = @place and e.term >= @first and e.term < @first || chr(1114111))";

    /// <summary>The ids of a page; refused when nothing is long enough to look for, and when the place is none.</summary>
    public static async Task<Result<Page<Guid>>> SearchAsync(this IdentityDbContext db, string kind, string text, PageRequest page, CancellationToken ct)
    {
        if (SearchText.Terms(text) is not [var first, .. var others])
        {
            return IdentityErrors.NothingToSearch();
        }

        var at = page.Backward ? page.Before : page.After;
        Guid? place = Guid.TryParseExact(at, "N", out var id) ? id : null;
        if (at is not null && place is null)
        {
            return new InvalidInput(
                "paging.key_not_valid",
                new LocalizedText("This place in the list is not known. Start from its first page.", "Cet endroit de la liste est inconnu. Recommencez à la première page."));
        }

        var size = Math.Clamp(page.Size, 1, PageRequest.MaxSize);
        var found = await db.Database.SqlQueryRaw<Guid>(
            Query(page.Backward, place is not null),
            [
                new NpgsqlParameter("kind", kind), new NpgsqlParameter("first", first), new NpgsqlParameter("others", others), new NpgsqlParameter("take", size + 1),
                .. place is { } known ? new[] { new NpgsqlParameter("place", known) } : [],
            ]).ToListAsync(ct);
        var more = found.Count > size;
        var rows = found.Take(size).ToList();
        if (page.Backward)
        {
            rows.Reverse();
        }

        return new Page<Guid>(
            [.. rows.Select(r => new PageItem<Guid>(r, r.ToString("N")))],
            page.Backward ? place is not null : more,
            page.Backward ? more : place is not null);
    }

    /// <summary>The same page with what is told of each; what is no more is left out.</summary>
    public static Page<T> Tell<T>(this Page<Guid> found, IReadOnlyDictionary<Guid, T> rows) =>
        new([.. found.Items.Where(i => rows.ContainsKey(i.Value)).Select(i => new PageItem<T>(rows[i.Value], i.Key))], found.HasNext, found.HasPrevious);

    private static string Query(bool backward, bool placed)
    {
        var (beyond, order) = backward ? ("<", " desc") : (">", "");
        var bound = placed ? $" and (t.term, t.subject_id) {beyond} ({PlaceOf}, @place)" : "";
        return $"{Sql}{bound} order by t.term{order}, t.subject_id{order} limit @take";
    }
}
