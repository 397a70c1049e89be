using Cers.Kernel;
using Cers.Registration.Contracts.BackOffice;

namespace Cers.Registration.Domain;

/// <summary>A file of RM accounts that was compared with the register; applied once, or dropped.</summary>
internal sealed class RegisterImport
{
    public required Guid Id { get; init; }

    public int Version { get; private set; }

    public required RegisterImportKind Kind { get; init; }

    public RegisterImportState State { get; private set; }

    public required string FileName { get; init; }

    public required PersonId PreviewedBy { get; init; }

    public required string PreviewedByName { get; init; }

    public required DateTimeOffset PreviewedAt { get; init; }

    public PersonId? DecidedBy { get; private set; }

    public string? DecidedByName { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public int Added { get; private set; }

    public int Changed { get; private set; }

    public int Closed { get; private set; }

    public int Same { get; private set; }

    public int Refused { get; private set; }

    /// <summary>A whole file with refused lines may leave out what those lines are about.</summary>
    public bool MayBeApplied => State == RegisterImportState.Previewed && (Kind == RegisterImportKind.Additions || Refused == 0);

    public void Count(IReadOnlyDictionary<RegisterEffect, int> lines)
    {
        Added = lines.GetValueOrDefault(RegisterEffect.Added);
        Changed = lines.GetValueOrDefault(RegisterEffect.Changed);
        Closed = lines.GetValueOrDefault(RegisterEffect.Closed);
        Same = lines.GetValueOrDefault(RegisterEffect.Same);
        Refused = lines.GetValueOrDefault(RegisterEffect.Refused);
    }

    public Result<Done> Apply(Officer officer, DateTimeOffset now) =>
        State != RegisterImportState.Previewed ? RegisterErrors.Decided()
        : !MayBeApplied ? RegisterErrors.WholeWithRefusedLines()
        : Decide(RegisterImportState.Applied, officer, now);

    public Result<Done> Drop(Officer officer, DateTimeOffset now) =>
        State != RegisterImportState.Previewed ? RegisterErrors.Decided() : Decide(RegisterImportState.Dropped, officer, now);

    private Result<Done> Decide(RegisterImportState state, Officer officer, DateTimeOffset now)
    {
        (State, DecidedBy, DecidedByName, DecidedAt) = (state, officer.Id, officer.Name, now);
        Version++;
        return default(Done);
    }
}

/// <summary>A line of such a file, and what it does to the register.</summary>
internal sealed class RegisterImportLine
{
    public required Guid ImportId { get; init; }

    public required int Ordinal { get; init; }

    public int? Line { get; init; }

    public required RegisterEffect Effect { get; init; }

    public string? BusinessNumber { get; init; }

    public bool? Open { get; init; }

    public RmDesignation? Designation { get; init; }

    public string? LegalName { get; init; }

    public DateOnly? AsOf { get; init; }

    public bool? FormerOpen { get; init; }

    public RmDesignation? FormerDesignation { get; init; }

    public string? FormerLegalName { get; init; }

    /// <summary>The column at fault.</summary>
    public string? Field { get; init; }

    /// <summary>What is wrong, by a code of the reader of such files.</summary>
    public string? Code { get; init; }
}
