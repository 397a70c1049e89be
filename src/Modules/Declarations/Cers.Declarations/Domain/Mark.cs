using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Cers.Declarations.Domain.Rules;

namespace Cers.Declarations.Domain;

internal enum MarkKind
{
    /// <summary>An identification number of a vehicle, a ship and the like.</summary>
    Conveyance,

    /// <summary>An exporter's reference.</summary>
    Reference,

    /// <summary>What makes two declarations look alike: exporter, destination, mode, currency, total value, export codes, transport document.</summary>
    Likeness,

    /// <summary>The name of the party for which a one-time submission was made.</summary>
    OneTimeName,
}

/// <summary>By what a later declaration recognizes an earlier one of a business.</summary>
/// <param name="Value">Upper-cased: case tells nothing apart.</param>
internal readonly record struct Mark(MarkKind Kind, string BusinessNumber, string Value)
{
    /// <summary>How long back a mark of this kind counts.</summary>
    public int Days => DaysOf(Kind);

    public static int DaysOf(MarkKind kind) => kind == MarkKind.Likeness ? 30 : 365;

    /// <summary>
    /// What a declaration is compared by: its exporter's references and what it looks like, and numbers of conveyances that the filing account has declared or that were
    /// declared for it. Nothing of an exporter for whom the account may not file.
    /// </summary>
    public static IReadOnlySet<Mark> LookedFor(Judgement j)
    {
        var marks = new HashSet<Mark>();
        if (j.Exporter?.BusinessNumber.Value is not { } exporter)
        {
            return marks;
        }

        marks.UnionWith((j.Content.References ?? []).Select(r => OfReference(j, r)!.Value));
        marks.UnionWith(Conveyances(j).Select(n => new Mark(MarkKind.Conveyance, j.Account.BusinessNumber.Value, n)));
        if (j.Change is null && j.Likeness is { } likeness)
        {
            marks.Add(likeness);
        }

        return marks;
    }

    /// <summary>What an accepted declaration is recognized by: conveyances by whoever filed and by the exporter.</summary>
    public static IReadOnlySet<Mark> LeftBy(Judgement j)
    {
        var exporter = j.Exporter!.BusinessNumber.Value;
        var marks = new HashSet<Mark>(LookedFor(j));
        marks.UnionWith(Conveyances(j).Select(n => new Mark(MarkKind.Conveyance, exporter, n)));
        marks.Add(j.Likeness!.Value);
        if (OneTimeNameOf(j) is { } name)
        {
            marks.Add(name);
        }

        return marks;
    }

    public static Mark? OfReference(Judgement j, string reference) =>
        j.Exporter is { } exporter ? new Mark(MarkKind.Reference, exporter.BusinessNumber.Value, reference.ToUpperInvariant()) : null;

    public static Mark OfConveyance(Judgement j, string number) => new(MarkKind.Conveyance, j.Account.BusinessNumber.Value, number.ToUpperInvariant());

    /// <summary>Null while an element that decides is missing.</summary>
    public static Mark? LikenessOf(Judgement j)
    {
        if (j.Exporter is not { } exporter || j.Lines.Count == 0 || j.Shipment is not { CountryOfFinalDestination: { } destination, ModeOfTransport: { } mode }
            || j.Content.Totals is not { Currency: { } currency, TotalFobValue: { } total })
        {
            return null;
        }

        IEnumerable<string> parts =
        [
            destination, mode, currency, total.ToString("0.00", CultureInfo.InvariantCulture), j.Shipment.TransportDocumentNumber?.ToUpperInvariant() ?? "",
            .. j.Lines.Select(l => l.HsCode ?? "").Distinct().Order(StringComparer.Ordinal),
        ];
        return new Mark(MarkKind.Likeness, exporter.BusinessNumber.Value, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts)))));
    }

    /// <summary>Null of a regular submission, and of a name that cannot be written down.</summary>
    public static Mark? OneTimeNameOf(Judgement j) =>
        j.OneTime && j.Content.Exporter?.Name is { } name && !name.Any(char.IsSurrogate)
            ? new Mark(MarkKind.OneTimeName, j.Account.BusinessNumber.Value, Names.Normalized(name)) : null;

    private static IEnumerable<string> Conveyances(Judgement j) => j.Lines.SelectMany(l => l.ConveyanceIds ?? []).Select(n => n.ToUpperInvariant());
}

/// <summary>A mark that a declaration left. Its owner is a business number, not an account; a voided declaration leaves none.</summary>
internal sealed class MarkRow
{
    public required string BusinessNumber { get; init; }

    public MarkKind Kind { get; init; }

    public required string Value { get; init; }

    public DateOnly ReceivedOn { get; init; }

    public Guid DeclarationId { get; init; }

    public static IEnumerable<MarkRow> Of(Declaration declaration, Judgement judged) => Mark.LeftBy(judged).Select(mark => new MarkRow
    {
        BusinessNumber = mark.BusinessNumber, Kind = mark.Kind, Value = mark.Value, ReceivedOn = declaration.ReceivedOn, DeclarationId = declaration.Id,
    });
}
