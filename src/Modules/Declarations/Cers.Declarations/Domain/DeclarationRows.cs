using Cers.Declarations.Contracts;
using Cers.Declarations.Domain.Document;
using Cers.Declarations.Domain.Rules;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.Registration.Contracts;

namespace Cers.Declarations.Domain;

/// <summary>What was declared in one version, what the rules found, and what the filer answered to it. Never changed.</summary>
internal sealed class DeclarationVersion : IOwned
{
    public DateOnly ReceivedOn { get; init; }

    public Guid DeclarationId { get; init; }

    /// <summary>1 for the original.</summary>
    public int Version { get; init; }

    public AccountId AccountId { get; init; }

    public DateTimeOffset At { get; init; }

    public required DeclarationContent Content { get; init; }

    public required IReadOnlyList<Finding> Findings { get; init; }

    public required IReadOnlyList<Acknowledgement> Acknowledgements { get; init; }

    public static DeclarationVersion First(
        Declaration declaration, DeclarationContent content, IReadOnlyList<Finding> findings, IReadOnlyCollection<Acknowledgement> acknowledgements) =>
        Of(declaration, content, findings, acknowledgements, declaration.AcceptedAt);

    /// <summary>The version that the declaration counts now.</summary>
    public static DeclarationVersion Of(
        Declaration declaration,
        DeclarationContent content,
        IReadOnlyList<Finding> findings,
        IReadOnlyCollection<Acknowledgement> acknowledgements,
        DateTimeOffset at) =>
        new()
        {
            ReceivedOn = declaration.ReceivedOn,
            DeclarationId = declaration.Id,
            Version = declaration.Version,
            AccountId = declaration.AccountId,
            At = Declaration.AsStored(at),
            Content = content,
            Findings = findings,
            Acknowledgements = Answered(findings, acknowledgements),
        };

    /// <summary>The acknowledgements of what was found; others have nothing to say.</summary>
    public static IReadOnlyList<Acknowledgement> Answered(IReadOnlyList<Finding> findings, IReadOnlyCollection<Acknowledgement> acknowledgements) =>
        [.. acknowledgements.Where(a => findings.Any(f => f.RuleId == a.RuleId))];
}

/// <summary>A commodity line of the newest version, in columns for searches and statistics.</summary>
internal sealed class LineRow : IOwned
{
    public DateOnly ReceivedOn { get; init; }

    public Guid DeclarationId { get; init; }

    public int LineNumber { get; init; }

    public AccountId AccountId { get; init; }

    public HsCode HsCode { get; init; }

    public required string Description { get; init; }

    public decimal? Quantity { get; init; }

    public required string QuantityUnit { get; init; }

    public long FobCents { get; init; }

    public required string CountryOfOrigin { get; init; }

    public string? ProvinceOfOrigin { get; init; }

    public decimal? GrossWeight { get; init; }

    public required string GrossWeightUnit { get; init; }

    public bool Restricted { get; init; }

    public static LineRow Of(Declaration declaration, DeclarationLine line)
    {
        _ = HsCode.TryParse(line.HsCode, out var code);
        return new LineRow
        {
            ReceivedOn = declaration.ReceivedOn,
            DeclarationId = declaration.Id,
            LineNumber = line.LineNumber!.Value,
            AccountId = declaration.AccountId,
            HsCode = code,
            Description = line.Description!,
            Quantity = line.Quantity,
            QuantityUnit = line.QuantityUnit!,
            FobCents = Declaration.Cents(line.FobValue!.Value),
            CountryOfOrigin = line.CountryOfOrigin!,
            ProvinceOfOrigin = line.ProvinceOfOrigin,
            GrossWeight = line.GrossWeight,
            GrossWeightUnit = line.GrossWeightUnit!,
            Restricted = line.Restricted == true,
        };
    }
}

/// <summary>One event of a declaration's visible history. Never changed.</summary>
internal sealed class StatusEvent : IOwned
{
    public DateOnly ReceivedOn { get; init; }

    public Guid Id { get; init; }

    public Guid DeclarationId { get; init; }

    public AccountId AccountId { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Null for the first.</summary>
    public DeclarationStatus? FromStatus { get; init; }

    public DeclarationStatus ToStatus { get; init; }

    public int Version { get; init; }

    public required string Actor { get; init; }

    public Channel Channel { get; init; }

    public int LateByMinutes { get; init; }

    public string? OutageNumber { get; init; }

    /// <summary>The rules whose findings were acknowledged.</summary>
    public required string[] Acknowledged { get; init; }

    /// <summary>Why it was changed: a code of reasons for amendment, or for voiding.</summary>
    public string? Reason { get; init; }

    public string? Explanation { get; init; }

    /// <summary>It was changed after the window.</summary>
    public bool AfterWindow { get; init; }

    /// <summary>How late the original would have been with the amended mode and times.</summary>
    public int? LateAfterAmendment { get; init; }

    /// <summary>Why it was late, where that is all that happened: no status changed, and there is no version of it.</summary>
    public string? LateReason { get; init; }

    /// <summary>It brought a version about.</summary>
    public bool MakesVersion => ToStatus != DeclarationStatus.Voided && LateReason is null;

    public static StatusEvent Accepted(Declaration declaration, DeclarationVersion version) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            ReceivedOn = declaration.ReceivedOn,
            DeclarationId = declaration.Id,
            AccountId = declaration.AccountId,
            At = declaration.AcceptedAt,
            ToStatus = declaration.Status,
            Version = declaration.Version,
            Actor = declaration.FiledBy,
            Channel = declaration.Channel,
            LateByMinutes = declaration.LateByMinutes,
            OutageNumber = declaration.OutageNumber,
            Acknowledged = [.. version.Acknowledgements.Select(a => a.RuleId)],
        };

    /// <summary>Why it was late was told; status and version stay.</summary>
    public static StatusEvent LateReasonGiven(Declaration declaration, string actor, Channel channel, DateTimeOffset at) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            ReceivedOn = declaration.ReceivedOn,
            DeclarationId = declaration.Id,
            AccountId = declaration.AccountId,
            At = Declaration.AsStored(at),
            FromStatus = declaration.Status,
            ToStatus = declaration.Status,
            Version = declaration.Version,
            Actor = actor,
            Channel = channel,
            LateByMinutes = declaration.LateByMinutes,
            OutageNumber = declaration.OutageNumber,
            LateAfterAmendment = declaration.LateAfterAmendment,
            Acknowledged = [],
            LateReason = declaration.LateReason,
        };

    /// <summary>What became of a declaration that was amended or voided.</summary>
    public static StatusEvent Changed(Change change, DeclarationStatus from, string actor, Channel channel, IEnumerable<Acknowledgement> acknowledgements) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            ReceivedOn = change.Declaration.ReceivedOn,
            DeclarationId = change.Declaration.Id,
            AccountId = change.Declaration.AccountId,
            At = Declaration.AsStored(change.At),
            FromStatus = from,
            ToStatus = change.Declaration.Status,
            Version = change.Declaration.Version,
            Actor = actor,
            Channel = channel,
            LateByMinutes = change.Declaration.LateByMinutes,
            LateAfterAmendment = change.Declaration.LateAfterAmendment,
            Acknowledged = [.. acknowledgements.Select(a => a.RuleId)],
            Reason = change.Reason,
            Explanation = change.Explanation,
            AfterWindow = change.AfterWindow,
        };
}

/// <summary>A declaration that a customs service provider filed in an exporter's name, for the exporter to see. Its owner is the business number, not an account.</summary>
internal sealed class FiledForEntry
{
    public BusinessNumber ExporterBusinessNumber { get; init; }

    public DateTimeOffset AcceptedAt { get; init; }

    public Guid DeclarationId { get; init; }

    public DateOnly ReceivedOn { get; init; }

    public BusinessNumber CspBusinessNumber { get; init; }

    public required string CspName { get; init; }

    /// <summary>When it left the provider's history, and with it the exporter's list: from then on it is found by its number only.</summary>
    public DateTimeOffset? LeftHistoryAt { get; init; }

    public static FiledForEntry Of(Declaration declaration, FilingRights provider) =>
        new()
        {
            ExporterBusinessNumber = declaration.ExporterBusinessNumber,
            AcceptedAt = declaration.AcceptedAt,
            DeclarationId = declaration.Id,
            ReceivedOn = declaration.ReceivedOn,
            CspBusinessNumber = provider.BusinessNumber,
            CspName = provider.LegalName,
        };
}

/// <summary>A report in the online history of the account that filed it: small rows, so that a page of the list is one index range.</summary>
internal sealed class HistoryEntry : IOwned
{
    public AccountId AccountId { get; init; }

    public DateTimeOffset AcceptedAt { get; init; }

    public Guid DeclarationId { get; init; }

    public DateOnly ReceivedOn { get; init; }

    /// <summary>How long a report that was amended or voided after it had left is back.</summary>
    public static readonly TimeSpan Back = TimeSpan.FromDays(30);

    /// <summary>A report that was amended or voided after it had left is back until then, whatever its age, and counts.</summary>
    public DateTimeOffset? KeptUntil { get; init; }

    /// <summary>The nightly job has not looked at the account since this report came.</summary>
    public bool Unpurged { get; init; } = true;

    public static HistoryEntry Of(Declaration declaration) =>
        new()
        {
            AccountId = declaration.AccountId, AcceptedAt = declaration.AcceptedAt, DeclarationId = declaration.Id, ReceivedOn = declaration.ReceivedOn,
        };
}
