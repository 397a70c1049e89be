namespace Cers.Lookups.Contracts;

/// <summary>What staff may be allowed to do with lookups; rows of the permission matrix.</summary>
public static class LookupsPermissions
{
    /// <summary>Look after the code tables: upload a table, propose what it changes, confirm what somebody else proposed.</summary>
    public const string KeepCodeTables = "lookups.keep_code_tables";
}
