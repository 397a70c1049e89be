using Cers.Messaging;

namespace Cers.Lookups.Contracts.BackOffice;

/// <summary>The imports of a code table, the last uploaded first.</summary>
[Permission(LookupsPermissions.KeepCodeTables)]
public sealed record ListCodeTableImports(CodeTable Table, PageRequest Page) : IQuery<Page<CodeTableImportRow>>;

/// <param name="EffectiveOn">The first day on which the table is as the file says.</param>
/// <param name="Why">What the first supervisor gave as reason; null until it is proposed.</param>
/// <param name="Note">What the second one said who returned it.</param>
public sealed record CodeTableImportRow(
    Guid Id,
    CodeTable Table,
    DateOnly EffectiveOn,
    CodeTableImportState State,
    string FileName,
    string PreviewedByName,
    DateTimeOffset PreviewedAt,
    string? Why,
    string? ProposedByName,
    DateTimeOffset? ProposedAt,
    string? DecidedByName,
    DateTimeOffset? DecidedAt,
    string? Note,
    int Added,
    int Changed,
    int Ended,
    int Unchanged,
    int Refused);

/// <summary>Where an import stands.</summary>
public enum CodeTableImportState
{
    /// <summary>Compared with the table; nothing is proposed.</summary>
    Previewed,

    /// <summary>Waits for a second supervisor.</summary>
    Proposed,

    /// <summary>In the table, from its day of effect on.</summary>
    Confirmed,
    Returned,
    Withdrawn,
    Expired,
}
