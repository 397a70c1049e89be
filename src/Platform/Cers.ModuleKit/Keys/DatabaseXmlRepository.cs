using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Npgsql;

namespace Cers.ModuleKit.Keys;

/// <summary>ASP.NET's data protection keys (cookies, antiforgery) in the database, wrapped like every other key, so that all hosts share them.</summary>
/// <param name="wrapping">Asked when a key is read or made: a command that needs no keys is given none.</param>
internal sealed class DatabaseXmlRepository(NpgsqlDataSource database, Func<WrappingKey> wrapping) : IXmlRepository
{
    // The interface is synchronous; it is called once at start and every few weeks.
    public IReadOnlyCollection<XElement> GetAllElements() => [.. Read().Select(w => XElement.Parse(Encoding.UTF8.GetString(wrapping().Unwrap(w))))];

    public void StoreElement(XElement element, string friendlyName)
    {
        using var connection = database.OpenConnection();
        using var transaction = KeyStore.BeginAsync(connection, CancellationToken.None).GetAwaiter().GetResult();
        var newest = Read(connection).LastOrDefault();
        using var command = new NpgsqlCommand("insert into platform.data_protection_keys (id, name, wrapped) values ($1, $2, $3)", connection);
        // ASP.NET names a key after its id: people find it by that.
        command.Parameters.Add(new() { Value = friendlyName.StartsWith("key-", StringComparison.Ordinal) && Guid.TryParse(friendlyName.AsSpan(4), out var id) ? id : Guid.CreateVersion7() });
        command.Parameters.Add(new() { Value = friendlyName });
        command.Parameters.Add(new() { Value = wrapping().Wrap(Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)), newest) });
        command.ExecuteNonQuery();
        transaction.Commit();
    }

    private List<byte[]> Read()
    {
        using var connection = database.OpenConnection();
        return Read(connection);
    }

    private static List<byte[]> Read(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand("select wrapped from platform.data_protection_keys order by created_at", connection);
        using var reader = command.ExecuteReader();
        var wrapped = new List<byte[]>();
        while (reader.Read())
        {
            wrapped.Add(reader.GetFieldValue<byte[]>(0));
        }

        return wrapped;
    }
}
