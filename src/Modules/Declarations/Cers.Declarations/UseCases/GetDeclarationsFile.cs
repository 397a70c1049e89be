using System.Globalization;
using System.Text;
using System.Text.Json;
using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Declarations.Domain;
using Cers.Kernel;
using Cers.Messaging;
using CsvHelper;
using FluentValidation;
using MediatR;

namespace Cers.Declarations.UseCases;

/// <summary>The online history of the account, filtered and in the asked order, as the text of a file; it ends at the newest 499 reports.</summary>
[Permission(DeclarationsPermissions.View), InWords("Save the list of declarations", "Enregistrer la liste des déclarations")]
internal sealed record GetDeclarationsFile(AccountId Account, HistoryFileFormat Format, HistoryFilter Where, HistoryOrder Order) : IQuery<DeclarationsFile>, IAccountMessage;

internal enum HistoryFileFormat
{
    /// <summary>Comma-separated values with headings (RFC 4180). What a spreadsheet would take for a formula is preceded by an apostrophe.</summary>
    Csv,

    /// <summary>An array of objects (RFC 8259).</summary>
    Json,
}

/// <summary>A list as a file. Its columns have the names of the fields of a list's row.</summary>
internal sealed record DeclarationsFile(string Name, string MediaType, int RowCount, string Content);

internal sealed class GetDeclarationsFileValidator : AbstractValidator<GetDeclarationsFile>
{
    public GetDeclarationsFileValidator() => RuleFor(m => m.Where).SetValidator(new HistoryFilterValidator());
}

internal sealed class GetDeclarationsFileHandler(OnlineHistory history, TimeProvider clock) : IRequestHandler<GetDeclarationsFile, Result<DeclarationsFile>>
{
    private static readonly CsvWriterOptions Defused = CsvWriterOptions.Default with { Injection = CsvInjection.Escape };

    private static readonly (string Name, Func<DeclarationRow, object?> Say)[] Columns =
    [
        ("proofOfReport", r => r.ProofOfReport.Value),
        ("status", r => r.Status.ToString().ToUpperInvariant()),
        ("version", r => r.Version),
        ("receivedAt", r => r.ReceivedAt),
        ("acceptedAt", r => r.AcceptedAt),
        ("lateByMinutes", r => r.LateByMinutes),
        ("exporterName", r => r.ExporterName),
        ("consigneeName", r => r.ConsigneeName),
        ("destination", r => r.Destination),
        ("modeOfTransport", r => r.ModeOfTransport),
        ("transportDocumentNumber", r => r.TransportDocumentNumber),
        ("exportAt", r => r.ExportAt),
        ("currency", r => r.Currency),
        ("totalFobValue", r => r.TotalFobValue.ToString("F2", CultureInfo.InvariantCulture)),
        ("lineCount", r => r.LineCount),
    ];

    public async Task<Result<DeclarationsFile>> Handle(GetDeclarationsFile request, CancellationToken ct)
    {
        var rows = await history.AllAsync(request.Account, request.Where, request.Order, ct);
        var (ending, kind) = request.Format == HistoryFileFormat.Csv ? ("csv", "text/csv") : ("json", "application/json");
        var content = request.Format == HistoryFileFormat.Csv ? Csv(rows) : Json(rows);
        return new DeclarationsFile($"declarations-{OttawaTime.Today(clock):yyyy-MM-dd}.{ending}", kind, rows.Count, Encoding.UTF8.GetString(content));
    }

    private static byte[] Csv(IReadOnlyList<DeclarationRow> rows)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, Defused, leaveOpen: true))
        {
            csv.WriteRecord([.. Columns.Select(c => c.Name)]);
            foreach (var row in rows)
            {
                csv.WriteRecord([.. Columns.Select(c => Text(c.Say(row)))]);
            }
        }

        return file.ToArray();
    }

    private static byte[] Json(IReadOnlyList<DeclarationRow> rows) =>
        JsonSerializer.SerializeToUtf8Bytes(rows.Select(row => Columns.ToDictionary(c => c.Name, c => c.Say(row), StringComparer.Ordinal)));

    private static string? Text(object? value) =>
        value switch
        {
            DateTimeOffset at => at.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFK", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value as string,
        };
}
