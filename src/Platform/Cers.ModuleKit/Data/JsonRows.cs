using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;

namespace Cers.ModuleKit.Data;

/// <summary>Reads what a page shows, with all its lists, in one round trip: the database makes one JSON of it.</summary>
public static class JsonRows
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>The answer of a query for one value "Value"; null when it has no row.</summary>
    public static async Task<T?> JsonAsync<T>(this ModuleDbContext db, FormattableString sql, CancellationToken ct)
        where T : class =>
        await db.Database.SqlQuery<string>(sql).ToListAsync(ct) is [var json] ? JsonSerializer.Deserialize<T>(json, Options) : null;
}
