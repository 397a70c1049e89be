using Cers.Kernel;
using Cers.Registration.Contracts.BackOffice;

namespace Cers.Registration.Domain;

/// <summary>What happened to an account of the imported register.</summary>
internal sealed class RmAccountChangeEntry
{
    public required Guid Id { get; init; }

    public required BusinessNumber BusinessNumber { get; init; }

    public required RmChangeKind Kind { get; init; }

    public bool? FormerOpen { get; init; }

    public RmDesignation? FormerDesignation { get; init; }

    public string? FormerLegalName { get; init; }

    public required bool Open { get; init; }

    public required RmDesignation Designation { get; init; }

    public required string LegalName { get; init; }

    public required DateOnly AsOf { get; init; }

    public Guid? ImportId { get; init; }

    public string? Reason { get; init; }

    public PersonId? ActorId { get; init; }

    public string? ActorName { get; init; }

    public required DateTimeOffset At { get; init; }

    public RmAccountChange ToChange() =>
        new(
            Kind,
            this is { FormerOpen: { } open, FormerDesignation: { } designation, FormerLegalName: { } name } ? new RmAccountContent(open, designation, name) : null,
            new RmAccountContent(Open, Designation, LegalName),
            AsOf,
            At,
            ActorName,
            Reason,
            ImportId);

    /// <summary>A correction by an officer.</summary>
    public static RmAccountChangeEntry Of(RmAccount? former, RmAccount now, Officer officer, string reason, DateTimeOffset at) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            BusinessNumber = now.BusinessNumber,
            Kind = former is null ? RmChangeKind.Added : former.Open && !now.Open ? RmChangeKind.Closed : RmChangeKind.Changed,
            FormerOpen = former?.Open,
            FormerDesignation = former?.Designation,
            FormerLegalName = former?.LegalName,
            Open = now.Open,
            Designation = now.Designation,
            LegalName = now.LegalName,
            AsOf = now.AsOf,
            Reason = reason,
            ActorId = officer.Id,
            ActorName = officer.Name,
            At = at,
        };
}
