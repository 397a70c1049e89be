using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Declarations.Domain;
using Cers.Declarations.Domain.Document;
using Cers.Declarations.Domain.Rules;
using Cers.Declarations.UseCases;
using Cers.GraphQL;
using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Declarations.GraphQL;

/// <summary>What a declaration was in one version.</summary>
/// <param name="Version">1 for the original.</param>
/// <param name="Findings">What the rules found when it was accepted: warnings, information, and what was acknowledged.</param>
[ObjectType("DeclarationVersion")]
internal sealed record VersionDetails(
    int Version, DateTimeOffset At, DeclarationContent Declaration, IReadOnlyList<Finding> Findings, IReadOnlyList<Acknowledgement> Acknowledgements);

/// <summary>Something that happened to a declaration: it was accepted, amended or voided, or a reason was given for its lateness.</summary>
/// <param name="From">Null for its acceptance.</param>
/// <param name="Version">The newest version from then on.</param>
/// <param name="By">The user reference number of whoever did it.</param>
/// <param name="Reason">A code of reasons for amendment, or for voiding.</param>
/// <param name="AfterWindow">It was changed after the window, with an explanation.</param>
/// <param name="LateByMinutes">How late the original was; 0 when it was on time.</param>
/// <param name="LateAfterAmendment">How late the original would have been with the amended mode and times.</param>
/// <param name="LateReason">Why it was late, where that was told after its acceptance.</param>
/// <param name="Acknowledged">The rules whose findings were acknowledged.</param>
[ObjectType("DeclarationEvent")]
internal sealed record EventDetails(
    DateTimeOffset At,
    DeclarationStatus? From,
    DeclarationStatus To,
    int Version,
    string By,
    Channel Channel,
    string? Reason,
    string? Explanation,
    bool AfterWindow,
    int LateByMinutes,
    int? LateAfterAmendment,
    string? LateReason,
    IReadOnlyList<string> Acknowledged)
{
    public static EventDetails Of(StatusEvent e) => new(
        e.At, e.FromStatus, e.ToStatus, e.Version, e.Actor, e.Channel, e.Reason, e.Explanation, e.AfterWindow, e.LateByMinutes, e.LateAfterAmendment, e.LateReason, e.Acknowledged);
}

[ObjectType<DeclarationDetails>]
internal static class DeclarationFields
{
    /// <summary>What happened to it, in order of time: by whom, when, and why.</summary>
    [Authorize(DeclarationsPermissions.View)]
    public static async Task<Result<IReadOnlyList<EventDetails>>> GetStatusHistoryAsync([Parent] DeclarationDetails declaration, IDoor door, CancellationToken ct)
    {
        var record = await AskAsync(declaration, [], door, ct);
        return record.IsSuccess ? Result<IReadOnlyList<EventDetails>>.Success([.. record.Value.History.Select(EventDetails.Of)]) : record.As<IReadOnlyList<EventDetails>>();
    }

    /// <summary>How each version came about, the original first; voiding makes no version, nor does a reason for lateness.</summary>
    [Authorize(DeclarationsPermissions.View)]
    public static async Task<Result<IReadOnlyList<EventDetails>>> GetVersionsAsync([Parent] DeclarationDetails declaration, IDoor door, CancellationToken ct)
    {
        var record = await AskAsync(declaration, [], door, ct);
        return record.IsSuccess
            ? Result<IReadOnlyList<EventDetails>>.Success([.. record.Value.History.Where(e => e.MakesVersion).Select(EventDetails.Of)])
            : record.As<IReadOnlyList<EventDetails>>();
    }

    /// <summary>What was declared in one version; null when there is no such version.</summary>
    [Authorize(DeclarationsPermissions.View)]
    public static async Task<Result<VersionDetails?>> GetContentAsync([Parent] DeclarationDetails declaration, int version, IDoor door, CancellationToken ct)
    {
        var record = await AskAsync(declaration, [version], door, ct);
        return !record.IsSuccess ? record.As<VersionDetails?>() : Result<VersionDetails?>.Success(
            record.Value.Version(version) is { } found ? new VersionDetails(found.Version, found.At, found.Content, declaration.Reader.Reads(found.Findings), found.Acknowledgements) : null);
    }

    /// <summary>What differs between two versions, element by element; null when there is no such version.</summary>
    [Authorize(DeclarationsPermissions.View)]
    public static async Task<Result<IReadOnlyList<ElementChange>?>> GetDifferenceAsync(
        [Parent] DeclarationDetails declaration, int from, int to, IDoor door, CancellationToken ct)
    {
        var record = await AskAsync(declaration, [from, to], door, ct);
        return !record.IsSuccess ? record.As<IReadOnlyList<ElementChange>?>() : Result<IReadOnlyList<ElementChange>?>.Success(
            record.Value.Version(from) is { } earlier && record.Value.Version(to) is { } later ? Difference.Between(earlier.Content, later.Content) : null);
    }

    private static Task<Result<DeclarationRecord>> AskAsync(DeclarationDetails declaration, IReadOnlyList<int> versions, IDoor door, CancellationToken ct) =>
        door.SendAsync(
            new GetDeclarationRecord(
                declaration.ForExporter ?? declaration.Header.AccountId, declaration.Header.ReceivedOn, declaration.Header.Id, declaration.ForExporter is not null, versions),
            ct);
}
