using Cers.Registration.Contracts.BackOffice;

namespace Cers.Registration.Domain;

/// <summary>What the register of RM accounts said about an application's business number.</summary>
internal sealed class RegistryCheckEntry
{
    public required Guid Id { get; init; }

    public required Guid ApplicationId { get; init; }

    public required RegistryOccasion Occasion { get; init; }

    public required string Source { get; init; }

    public required DateTimeOffset CheckedAt { get; init; }

    public DateOnly? AsOf { get; init; }

    public required bool Found { get; init; }

    public required bool Open { get; init; }

    public RmDesignation? Designation { get; init; }

    public string? LegalName { get; init; }

    public static RegistryCheckEntry Of(Guid application, RegistryOccasion occasion, RegistryAnswer answer) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            ApplicationId = application,
            Occasion = occasion,
            Source = answer.Source,
            CheckedAt = answer.CheckedAt,
            AsOf = answer.Account?.AsOf,
            Found = answer.Account is not null,
            Open = answer.Account is { Open: true },
            Designation = answer.Account?.Designation,
            LegalName = answer.Account?.LegalName,
        };
}

/// <summary>An answer of the register: what it knows of an account, or that there is none.</summary>
internal sealed record RegistryAnswer(string Source, DateTimeOffset CheckedAt, Kernel.BusinessNumber BusinessNumber, RmAccount? Account);

/// <summary>An RM account as the register knows it.</summary>
internal sealed class RmAccount
{
    public required Kernel.BusinessNumber BusinessNumber { get; init; }

    public required bool Open { get; init; }

    public required RmDesignation Designation { get; init; }

    public required string LegalName { get; init; }

    /// <summary>The day for which the register says so.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Open, and for export or both: its business may report exports.</summary>
    public bool MayExport => Open && Designation is RmDesignation.Export or RmDesignation.Both;
}
