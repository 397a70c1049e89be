using System.Linq.Expressions;
using Cers.Declarations.Contracts.BackOffice;
using Cers.Declarations.Data;
using Cers.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.Domain;

/// <summary>What staff narrow a search of everybody's declarations to. The days of receipt name the partitions.</summary>
internal sealed record DeclarationSearch(DeclarationCriteria Asked)
{
    public static readonly Expression<Func<Declaration, FoundDeclaration>> Tell = d => new FoundDeclaration(
        d.Id, d.ReceivedOn, d.ProofOfReport, d.Status, d.Version, d.ReceivedAt, d.ExportAt, d.LateByMinutes, d.ExporterBusinessNumber, d.ExporterName,
        d.ConsigneeName, d.Destination, d.ModeOfTransport, d.TransportDocumentNumber, d.Currency, d.TotalFobCents / 100m, d.LineCount);

    public IQueryable<Declaration> Of(DeclarationsDbContext db)
    {
        // Dates are constants, so that the plan names the months.
        var (from, to) = (Asked.ReceivedFrom, Asked.ReceivedTo);
        var found = db.Declarations.AsNoTracking().Where(d => d.ReceivedOn >= EF.Constant(from) && d.ReceivedOn <= EF.Constant(to));
        return Goods(db, Shipped(Parties(found)));
    }

    private IQueryable<Declaration> Parties(IQueryable<Declaration> found)
    {
        if (Asked.Account is { } account)
        {
            found = found.Where(d => d.AccountId == account);
        }

        if (Asked.BusinessNumber is { } number)
        {
            found = found.Where(d => d.ExporterBusinessNumber == number);
        }

        if (Text(Asked.ExporterName) is { } name)
        {
            var beginning = Beginning(name.ToLowerInvariant());
#pragma warning disable CA1304, CA1311, CA1862 // Said in SQL, where the index is on lower().
            found = found.Where(d => EF.Functions.Like(d.ExporterName.ToLower(), beginning, "\\"));
#pragma warning restore CA1304, CA1311, CA1862
        }

        if (Asked.AuthorizationId is { } id)
        {
            found = found.Where(d => d.AuthorizationId == id);
        }

        return found;
    }

    private IQueryable<Declaration> Shipped(IQueryable<Declaration> found)
    {
        if (Text(Asked.TransportDocumentNumber) is { } document)
        {
            var upper = document.ToUpperInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // Said in SQL, where the index is on upper().
            found = found.Where(d => d.TransportDocumentNumber!.ToUpper() == upper);
#pragma warning restore CA1304, CA1311, CA1862
        }

        if (Asked.ExportFrom is { } from)
        {
            var start = OttawaTime.EndOf(from.AddDays(-1));
            found = found.Where(d => d.ExportAt >= start);
        }

        if (Asked.ExportTo is { } to)
        {
            var end = OttawaTime.EndOf(to);
            found = found.Where(d => d.ExportAt < end);
        }

        if (Text(Asked.Destination)?.ToUpperInvariant() is { } destination)
        {
            found = found.Where(d => d.Destination == destination);
        }

        if (Text(Asked.ModeOfTransport) is { } mode)
        {
            found = found.Where(d => d.ModeOfTransport == mode);
        }

        return found;
    }

    private IQueryable<Declaration> Goods(DeclarationsDbContext db, IQueryable<Declaration> found)
    {
        if (Asked.Status is { } status)
        {
            found = found.Where(d => d.Status == status);
        }

        if (Asked.Late is { } late)
        {
            found = late ? found.Where(d => d.LateByMinutes > 0) : found.Where(d => d.LateByMinutes == 0);
        }

        if (Digits(Asked.HsCode) is { } code)
        {
            var (from, to, beginning) = (Asked.ReceivedFrom, Asked.ReceivedTo, code + "%");
            found = code.Length == 8 && HsCode.TryParse(code, out var whole)
                ? found.Where(d => db.Lines.Any(l => l.ReceivedOn == d.ReceivedOn && l.DeclarationId == d.Id && l.HsCode == whole
                    && l.ReceivedOn >= EF.Constant(from) && l.ReceivedOn <= EF.Constant(to)))
                : found.Where(d => db.Lines.Any(l => l.ReceivedOn == d.ReceivedOn && l.DeclarationId == d.Id && EF.Functions.Like((string)(object)l.HsCode, beginning)
                    && l.ReceivedOn >= EF.Constant(from) && l.ReceivedOn <= EF.Constant(to)));
        }

        return found;
    }

    /// <summary>As people write a code: with points and blanks.</summary>
    internal static string? Digits(string? code) =>
        Text(code)?.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string Beginning(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";
}
