using Cers.Lookups.Contracts;

namespace Cers.BackOffice.Areas.Lookups.Pages;

/// <summary>The addresses of the pages about code tables.</summary>
internal static class LookupsLinks
{
    public const string Tables = "/lookups/tables";

    public static string Table(CodeTable table) => $"{Tables}/{table}";

    /// <summary>The whole table as the file that an import takes.</summary>
    public static string TableFile(CodeTable table) => $"{Table(table)}?handler=File";

    public static string Imports(CodeTable table) => Imports(table.ToString());

    public static string Imports(string table) => $"{Tables}/{table}/imports";

    public static string Import(Guid import) => $"/lookups/table-imports/{import}";
}
