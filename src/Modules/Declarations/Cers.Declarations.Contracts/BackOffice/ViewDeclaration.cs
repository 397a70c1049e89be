using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Declarations.Contracts.BackOffice;

/// <summary>
/// One submitted declaration with everything that is known of it, whether or not its account still shows it. Refused without a reason; the owner of the account
/// that filed sees that staff looked.
/// </summary>
/// <param name="Version">Null for the newest.</param>
/// <param name="FromLine">The first commodity line that is told, of <see cref="DeclarationView.LinesOfPage"/>.</param>
[Permission(DeclarationsPermissions.Search), InWords("View a declaration (staff)", "Consulter une déclaration (personnel)")]
public sealed record ViewDeclaration(ProofOfReport ProofOfReport, int? Version, int FromLine, WhyLooked Why) : IAuditedQuery<DeclarationView>
{
    public string Reason => Why.Text;
}

public sealed record DeclarationView
{
    /// <summary>How many commodity lines are told at once.</summary>
    public const int LinesOfPage = 100;

    public required ProofOfReport ProofOfReport { get; init; }

    /// <summary>The account that filed it.</summary>
    public required AccountId Account { get; init; }

    public required DeclarationStatus Status { get; init; }

    public required int NewestVersion { get; init; }

    /// <summary>The version that is told.</summary>
    public required int Version { get; init; }

    public required DateTimeOffset VersionAt { get; init; }

    public required Channel Channel { get; init; }

    public required string FiledBy { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public required DateTimeOffset AcceptedAt { get; init; }

    public DateTimeOffset? DueBy { get; init; }

    /// <summary>0 when it was on time.</summary>
    public required int LateByMinutes { get; init; }

    /// <summary>Why it was late, in the filer's words: as this version declares it, or as it was told afterwards.</summary>
    public string? LateReason { get; init; }

    public required string ExporterName { get; init; }

    /// <summary>Groups of elements in the order of the list of elements, groups that repeat left out.</summary>
    public required IReadOnlyList<ElementGroup> Groups { get; init; }

    /// <summary>Groups that repeat: permits, containers, references.</summary>
    public required IReadOnlyList<ElementTable> Tables { get; init; }

    /// <summary>The lines from the asked one on.</summary>
    public required ElementTable Lines { get; init; }

    public required int LineCount { get; init; }

    public required int FromLine { get; init; }

    /// <summary>What the rules found in this version, errors first.</summary>
    public required IReadOnlyList<ShownFinding> Findings { get; init; }

    /// <summary>Rules of today that found nothing in this version.</summary>
    public required IReadOnlyList<string> Silent { get; init; }

    /// <summary>What this version changed of the one before; empty for the first.</summary>
    public required IReadOnlyList<ShownChange> Changes { get; init; }

    /// <summary>In order of time.</summary>
    public required IReadOnlyList<ShownEvent> History { get; init; }
}

/// <param name="Id">As the list of elements counts them: 1, ours-4.</param>
public sealed record ElementGroup(string Id, LocalizedText Name, IReadOnlyList<ShownElement> Elements);

/// <param name="Path">Its place, as findings name it: <c>declaration.shipment.vesselName</c>.</param>
/// <param name="Value">Null when it was not given.</param>
public sealed record ShownElement(string Id, LocalizedText Name, string Path, ShownValue? Value);

/// <summary>A group that repeats: its columns by the last part of an element's place, and its rows.</summary>
public sealed record ElementTable(string Id, LocalizedText Name, string Path, IReadOnlyList<ElementColumn> Columns, IReadOnlyList<ElementRow> Rows);

public sealed record ElementColumn(string Key, LocalizedText Name);

/// <param name="Path">Its place: <c>declaration.lines[0]</c>.</param>
public sealed record ElementRow(string Path, IReadOnlyDictionary<string, ShownValue> Values);

/// <summary>A value: one of a code with its name, words, a figure, an instant, yes or no, or a list.</summary>
public sealed record ShownValue
{
    public string? Code { get; init; }

    public LocalizedText? Text { get; init; }

    public decimal? Figure { get; init; }

    public DateTimeOffset? At { get; init; }

    public bool? Flag { get; init; }
}

/// <param name="Element">The name of the element at fault; null for the declaration as a whole.</param>
/// <param name="Answer">Why the filer says that it is right all the same.</param>
public sealed record ShownFinding(string RuleId, Severity Severity, string Path, LocalizedText? Element, LocalizedText Message, LocalizedText Citation, string? Answer);

public sealed record ShownChange(string Path, LocalizedText Element, string? Old, string? New);

/// <param name="From">Null for the first.</param>
/// <param name="Acknowledged">The rules whose findings were acknowledged.</param>
/// <param name="LateReason">Why it was late, where telling that is all that happened.</param>
public sealed record ShownEvent(
    DateTimeOffset At,
    DeclarationStatus? From,
    DeclarationStatus To,
    int Version,
    string Actor,
    Channel Channel,
    int LateByMinutes,
    IReadOnlyList<string> Acknowledged,
    string? LateReason);
