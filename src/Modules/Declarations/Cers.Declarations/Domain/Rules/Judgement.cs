using System.Globalization;
using Cers.Declarations.Domain.Document;
using Cers.Declarations.Domain.Elements;
using Cers.Declarations.Domain.Outages;
using Cers.Kernel;
using Cers.Lookups.Contracts;
using Cers.Registration.Contracts;

namespace Cers.Declarations.Domain.Rules;

/// <summary>A declaration being judged, with all that the rules may ask: code tables, the account's and the exporter's rights, the time of receipt.</summary>
internal sealed class Judgement
{
    // More of one rule tells nobody more.
    private const int MostOfOneRule = 100;

    private readonly List<Finding> findings = [];
    private readonly Lazy<Mark?> likeness;
    private IReadOnlyList<ElementValue>? elements;
    private RuleEntry? current;
    private int ofCurrent;
    private IReadOnlyList<ElementChange>? changes;

    public Judgement(
        DeclarationContent content, CodeTables tables, FilingRights account, FilingRights? exporter, DateTimeOffset receivedAt, Func<string, DateOnly, decimal> figure)
    {
        Tables = tables;
        Figure = figure;
        ReceivedOn = OttawaTime.DateOf(receivedAt);
        Account = account;
        Exporter = exporter;
        ReceivedAt = receivedAt;
        Content = Normalization.Complete(content, KilogramFactor, CadPerUnit);
        Shipment = Content.Shipment ?? new();
        Lines = Content.Lines ?? [];
        On = OttawaTime.DateOf(Shipment.ExportDateTime ?? receivedAt);
        likeness = new Lazy<Mark?>(() => Mark.LikenessOf(this), isThreadSafe: false);
    }

    /// <summary>The clean, completed document.</summary>
    public DeclarationContent Content { get; }

    public Shipment Shipment { get; }

    public IReadOnlyList<DeclarationLine> Lines { get; }

    public CodeTables Tables { get; }

    /// <summary>Rights of the account that files.</summary>
    public FilingRights Account { get; }

    /// <summary>Rights of the exporter: the account's own, or those of an active client; null when the account may not file for it.</summary>
    public FilingRights? Exporter { get; }

    /// <summary>A customs service provider files for an active client.</summary>
    public bool ForClient => Exporter is not null && Exporter.BusinessNumber != Account.BusinessNumber;

    /// <summary>A customs service provider files once, under its own numbers, for an exporter that has no account.</summary>
    public bool OneTime => Content.Control?.SubmissionType == SubmissionType.OneTime;

    /// <summary>The names of the filing account's clients; asked for a one-time submission only.</summary>
    public IReadOnlyList<string> ClientNames { get; set; } = [];

    /// <summary>Arrival of the submission; of an amended declaration, of its original.</summary>
    public DateTimeOffset ReceivedAt { get; }

    /// <summary>The outages of the register.</summary>
    public OutagePeriods Outages { get; init; } = OutagePeriods.None;

    /// <summary>By when it had to be received, and how late it is; computed before the rules look.</summary>
    public Deadline Deadline { get; set; } = new(null, 0);

    /// <summary>What earlier declarations have; read before the rules look.</summary>
    public Earlier Earlier { get; set; } = Earlier.None;

    /// <summary>It is not being submitted: what would be found if it were.</summary>
    public bool InWork { get; init; }

    /// <summary>The filing account as the reader of what is found.</summary>
    public FindingReader Filer(AccountId account) => new(account.Value, Account.BusinessNumber.Value);

    /// <summary>When form BSF844 was filed in place of the declaration.</summary>
    public DateTimeOffset? ContingencyFiledAt => Content.Control is { ContingencyFiled: true, ContingencyFiledAt: { } at } ? at : null;

    /// <summary>What is asked to be done to a declaration that was submitted before; null for a new one.</summary>
    public Change? Change { get; init; }

    /// <summary>What an amendment changes, element by element.</summary>
    public IReadOnlyList<ElementChange> Changes => changes ??= Change is { Kind: ChangeKind.Amend } ? Difference.Between(Normalization.Complete(Change.Before, KilogramFactor, CadPerUnit), Content) : [];

    /// <summary>The day on which every code is judged: that of export in Ottawa time, today while it is empty.</summary>
    public DateOnly On { get; }

    /// <summary>The Ottawa date of receipt: the day whose rules and figures judge.</summary>
    public DateOnly ReceivedOn { get; }

    /// <summary>A figure that the agency may change, as it is in force on a day.</summary>
    public Func<string, DateOnly, decimal> Figure { get; }

    /// <summary>The age in days up to which an exchange rate counts.</summary>
    public int MaxRateAgeDays => (int)Figure("exchange.maxAgeDays", ReceivedOn);

    /// <summary>Every place of every element in the document; read once, for all rules.</summary>
    public IReadOnlyList<ElementValue> Elements => elements ??= ElementReader.Read(Content);

    /// <summary>What was found: errors first, then what must be verified, warnings, information.</summary>
    public IReadOnlyList<Finding> Findings => [.. findings.OrderBy(f => f.Severity)];

    /// <summary>What makes it look like another one; computed once, since rules and rows ask for it.</summary>
    public Mark? Likeness => likeness.Value;

    public bool AnyRestricted => Lines.Any(l => l.Restricted == true);

    /// <summary>The mode of transport's code, when it is known.</summary>
    public string? Mode => Shipment.ModeOfTransport;

    public void Apply(Rule rule)
    {
        (current, ofCurrent) = (rule.Entry, 0);
        rule.Look(this);
    }

    /// <summary>Reports that the current rule found something at a path below the declaration.</summary>
    public void Finds(string path, params (string Placeholder, LocalizedText Value)[] values) => Finds(path, null, values);

    /// <summary>As <see cref="Finds(string, ValueTuple{string, LocalizedText}[])"/>, with another weight than the catalogue's.</summary>
    public void Finds(string path, Severity? severity, params (string Placeholder, LocalizedText Value)[] values) => Finds(path, severity, null, values);

    /// <summary>Reports at a path that another declaration left the same mark, if one did.</summary>
    public void FindsEarlier(Mark? mark, string path)
    {
        if (mark is { } left && Earlier.ByMark.TryGetValue(left, out var other))
        {
            Finds(path, null, other);
        }
    }

    private void Finds(string path, Severity? severity, EarlierDeclaration? other, params (string Placeholder, LocalizedText Value)[] values)
    {
        if (++ofCurrent > MostOfOneRule)
        {
            return;
        }

        var (en, fr) = (current!.Text.En, current.Text.Fr);
        foreach (var (placeholder, value) in values)
        {
            en = en.Replace($"{{{placeholder}}}", value.En, StringComparison.Ordinal);
            fr = fr.Replace($"{{{placeholder}}}", value.Fr, StringComparison.Ordinal);
        }

        findings.Add(new Finding(current.Id, severity ?? current.Severity, path.Length == 0 ? "declaration" : $"declaration.{path}", en, fr, current.Citation)
        {
            Other = other,
        });
    }

    /// <summary>Reports at an element of a line.</summary>
    public void FindsAtLine(int line, string element) => Finds(string.Create(CultureInfo.InvariantCulture, $"lines[{line}].{element}"));

    /// <summary>The lines with their positions.</summary>
    public IEnumerable<(DeclarationLine Line, int At)> NumberedLines() => Lines.Select((line, i) => (line, i));

    /// <summary>True when the table has the code and it is in force on the day of export.</summary>
    public bool Knows(CodeTable table, string? code) => Tables.Find(table, code, On) is not null;

    /// <summary>The export code of a line, when it is known and in force.</summary>
    public HsExportCode? Hs(DeclarationLine line) => Tables.FindHs(line.HsCode, On);

    /// <summary>An amount of the declaration in Canadian dollars; null when that is not known.</summary>
    public decimal? InCad(decimal? amount) => Normalization.InCad(amount, Content.Totals?.Currency, CadPerUnit);

    /// <summary>The newest rate up to the day of receipt; null when there is none or it is too old.</summary>
    public decimal? CadPerUnit(string currency) =>
        Tables.FindRate(currency, ReceivedOn) is { } rate && rate.RateDate.AddDays(MaxRateAgeDays) >= ReceivedOn ? rate.CadPerUnit : null;

    /// <summary>How many kilograms a unit of weight is; null when it is none.</summary>
    public decimal? KilogramFactor(string unit) =>
        Tables.Find(CodeTable.WeightUnits, unit)?.Attribute("kilogram_factor") is { } factor ? decimal.Parse(factor, NumberStyles.Number, CultureInfo.InvariantCulture) : null;
}
