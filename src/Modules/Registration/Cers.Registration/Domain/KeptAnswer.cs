using Cers.Kernel;
using Cers.Registration.Contracts.BackOffice;

namespace Cers.Registration.Domain;

/// <summary>The register's last answer about a number, as it is kept.</summary>
internal sealed class KeptAnswer
{
    public required BusinessNumber BusinessNumber { get; init; }

    public required string Source { get; init; }

    public required DateTimeOffset CheckedAt { get; init; }

    public required bool Found { get; init; }

    public required bool Open { get; init; }

    public RmDesignation? Designation { get; init; }

    public string? LegalName { get; init; }

    public DateOnly? AsOf { get; init; }

    /// <summary>Open, and for export: the database says it of each answer, as <see cref="RmAccount.MayExport"/> does of an account.</summary>
    public bool ForExport { get; private init; }
}

/// <summary>Since when the register does not answer, and when it answered again.</summary>
internal sealed class RegisterSilence
{
    public required Guid Id { get; init; }

    public required DateTimeOffset BeganAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }
}
