using Cers.Declarations.Contracts;
using Cers.Kernel;
using Cers.ModuleKit.Data;

namespace Cers.Declarations.Domain.Bulk;

/// <summary>What became of one declaration of a bulk load: a row of the submission report.</summary>
internal sealed class BulkResultEntry : IOwned
{
    public Guid LoadId { get; init; }

    /// <summary>Its place in the file, from 1.</summary>
    public int Ordinal { get; init; }

    public AccountId AccountId { get; init; }

    public int FirstLine { get; init; }

    public string? SenderReference { get; init; }

    public BulkResult Result { get; init; }

    /// <summary>With the id, the key of the accepted declaration.</summary>
    public DateOnly? ReceivedOn { get; init; }

    public Guid? DeclarationId { get; init; }

    public Guid? DraftId { get; init; }

    public int? LateByMinutes { get; init; }

    public int Errors { get; init; }

    public int Verifies { get; init; }

    public int Warnings { get; init; }

    public int Infos { get; init; }

    public static BulkResultEntry Of(
        BulkLoad load, BulkDeclaration declaration, BulkResult result, IReadOnlyList<BulkFinding> findings, Declaration? accepted = null, Draft? draft = null) =>
        new()
        {
            LoadId = load.Id,
            Ordinal = declaration.Ordinal,
            AccountId = load.AccountId,
            FirstLine = declaration.FirstLine,
            SenderReference = declaration.SenderReference,
            Result = result,
            ReceivedOn = accepted?.ReceivedOn,
            DeclarationId = accepted?.Id,
            DraftId = draft?.Id,
            LateByMinutes = accepted?.LateByMinutes,
            Errors = findings.Count(f => f.Severity == Severity.Error),
            Verifies = findings.Count(f => f.Severity == Severity.Verify),
            Warnings = findings.Count(f => f.Severity == Severity.Warning),
            Infos = findings.Count(f => f.Severity == Severity.Info),
        };

    /// <summary>As a row of the submission report while nothing is stored: there is neither a number nor a draft.</summary>
    public BulkResultRow TellUnstored() => new(Ordinal, FirstLine, SenderReference, Result, null, LateByMinutes, null, Errors, Verifies, Warnings, Infos);
}
