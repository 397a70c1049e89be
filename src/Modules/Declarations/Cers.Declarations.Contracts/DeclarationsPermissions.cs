namespace Cers.Declarations.Contracts;

/// <summary>What may be done with declarations; who may is a row of the permission matrix each.</summary>
public static class DeclarationsPermissions
{
    /// <summary>View drafts and submitted declarations.</summary>
    public const string View = "declarations.view";

    /// <summary>Create, edit and delete drafts, and check a declaration.</summary>
    public const string EditDrafts = "declarations.edit_drafts";

    /// <summary>Submit a declaration.</summary>
    public const string Submit = "declarations.submit";

    /// <summary>Keep the register of outages.</summary>
    public const string RegisterOutages = "declarations.register_outages";

    /// <summary>Amend or void a submitted declaration, and say why one was late.</summary>
    public const string Change = "declarations.change";

    /// <summary>Amend or void one after the window, with an explanation.</summary>
    public const string ChangeLate = "declarations.change_late";

    /// <summary>See what was changed after the window. Staff.</summary>
    public const string SeeLateChanges = "declarations.see_late_changes";

    /// <summary>Put and lift a legal hold.</summary>
    public const string HoldRecords = "declarations.hold_records";

    /// <summary>Take all records of the account of a period away as a file.</summary>
    public const string ExportArchive = "declarations.export_archive";

    /// <summary>Find anybody's documents, and see one, with a reason. Staff.</summary>
    public const string Search = "declarations.search";

    /// <summary>Send files of declarations, and cancel such loads.</summary>
    public const string SendBulk = "declarations.send_bulk";

    /// <summary>See how far bulk loads are, and their reports.</summary>
    public const string SeeBulk = "declarations.see_bulk";

    /// <summary>See anybody's bulk loads, with a reason. Staff.</summary>
    public const string SeeAnyBulk = "declarations.see_any_bulk";

    /// <summary>Send a caller's file of declarations for its account. Staff.</summary>
    public const string SendBulkFor = "declarations.send_bulk_for";
}
