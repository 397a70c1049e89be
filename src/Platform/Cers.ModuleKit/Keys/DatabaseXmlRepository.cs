using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Npgsql;

namespace Cers.ModuleKit.Keys;

/// <summary>ASP.NET's data protection keys (cookies, antiforgery) in the database, wrapped like every other key, so that all hosts share them.</summary>
internal sealed class DatabaseXmlRepository(NpgsqlDataSource database, WrappingKey wrapping) : IXmlRepository
{
    // The interface is synchronous; it is called once at start and every few weeks.
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var command = database.CreateCommand("select wrapped from platform.data_protection_keys order by created_at");
        using var reader = command.ExecuteReader();
        var elements = new List<XElement>();
        while (reader.Read())
        {
            elements.Add(XElement.Parse(Encoding.UTF8.GetString(wrapping.Unwrap(reader.GetFieldValue<byte[]>(0)))));
        }

        return elements;
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var command = database.CreateCommand("insert into platform.data_protection_keys (id, name, wrapped) values ($1, $2, $3)");
        command.Parameters.Add(new() { Value = Guid.CreateVersion7() });
        command.Parameters.Add(new() { Value = friendlyName });
        command.Parameters.Add(new() { Value = wrapping.Wrap(Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting))) });
        command.ExecuteNonQuery();
    }
}
