using System.Globalization;
using Cers.Declarations.Domain.Document;
using Cers.Kernel;
using Cers.Lookups.Contracts;

namespace Cers.Declarations.Domain.Need;

/// <summary>Goes through the table for some goods on a day, with the code tables and the figures in force.</summary>
internal sealed class NeedDecision(GoodsToExport goods, CodeTables tables, decimal threshold, Func<string, DateOnly, int> settings, BusinessDays days, DateOnly on)
{
    private static readonly LocalizedText Always = new("Nothing else fits", "Rien d'autre ne convient");
    private static readonly LocalizedText SpecialCitation = new("Reporting of Exported Goods Regulations, s. 3(2)", "Règlement sur la déclaration des marchandises exportées, art. 3(2)");
    private static readonly LocalizedText OnBoard = new("loading on board", "le chargement à bord");
    private static readonly LocalizedText PostOffice = new("delivery to the post office of mailing", "la remise au bureau de poste d'expédition");
    private static readonly LocalizedText Railcar = new("assembly of the loaded railcar into the train", "l'incorporation du wagon chargé au train");
    private static readonly LocalizedText Export = new("export (immediately before)", "l'exportation (immédiatement avant)");
    private static readonly LocalizedText Yes = new("yes", "oui");
    private static readonly LocalizedText No = new("no", "non");
    private static readonly LocalizedText NotGiven = new("not given", "sans réponse");

    public DeclarationNeed Decide()
    {
        if (NeedFaults.Of(goods, tables, on) is { Count: > 0 } faults)
        {
            return DeclarationNeed.Faulty(faults, []);
        }

        var steps = new List<NeedStep>();
        foreach (var row in NeedTable.Rows.Where(r => r.From <= on && (r.To is null || on <= r.To)))
        {
            var looked = Look(row);
            var fits = looked.All(c => c.Holds == true) ? true : looked[^1].Holds;
            steps.Add(new NeedStep(row.Number, Filled(row.Condition), fits, Why(looked), row.Citation));
            if (fits is null)
            {
                return DeclarationNeed.Faulty([NeedFaults.Missing(looked[^1].Answer)], steps);
            }

            if (fits == true && row.Outcome is { } outcome)
            {
                return new DeclarationNeed(outcome, row.Number, Filled(row.Reason), row.Citation, row.Ndr, TimeLimits(outcome), SummaryDueOn(outcome), steps, []);
            }
        }

        throw new InvalidOperationException("The table ends without a row that always fits.");
    }

    /// <summary>The conditions in their order, up to the first that does not hold.</summary>
    private List<Condition> Look(NeedRow row)
    {
        var looked = new List<Condition>();
        foreach (var condition in row.Look(goods, threshold))
        {
            looked.Add(condition);
            if (condition.Holds != true)
            {
                break;
            }
        }

        return looked;
    }

    private static LocalizedText Join(IEnumerable<LocalizedText> texts)
    {
        var all = texts.ToList();
        return new LocalizedText(string.Join("; ", all.Select(t => t.En)), string.Join("; ", all.Select(t => t.Fr)));
    }

    private LocalizedText Why(List<Condition> looked) => looked.Count == 0 ? Always : Join(looked.Select(c =>
    {
        var (name, value) = (NeedTable.NameOf(c.Answer), ValueOf(c.Answer));
        return new LocalizedText($"{name.En}: {value.En}", $"{name.Fr} : {value.Fr}");
    }));

    private LocalizedText ValueOf(string answer) => answer switch
    {
        "officerAsked" => YesOrNo(goods.OfficerAsked),
        "restricted" => YesOrNo(goods.Restricted),
        "destination" => tables.Find(CodeTable.Countries, goods.Destination)!.Name,
        "usConsumption" => YesOrNo(goods.UsConsumption),
        "train" => YesOrNo(goods.Train),
        "passesUnitedStates" => YesOrNo(goods.PassesUnitedStates),
        "purpose" => NeedTable.NameOf($"purpose.{goods.Purpose}"),
        "forResale" => YesOrNo(goods.ForResale),
        "conveyance" => YesOrNo(goods.Conveyance),
        "commercial" => YesOrNo(goods.Commercial),
        "valueCad" => Dollars(goods.ValueCad),
        "workValueCad" => Dollars(goods.WorkValueCad),
        "summaryReporter" => YesOrNo(goods.SummaryReporter),
        _ => throw new ArgumentOutOfRangeException(nameof(answer), answer, "No row looks at it."),
    };

    private static LocalizedText YesOrNo(bool? answer) => answer switch { true => Yes, false => No, _ => NotGiven };

    private static LocalizedText Dollars(decimal? amount) => amount is { } figure
        ? new LocalizedText(
            figure.ToString("'CAN$'#,##0.00", CultureInfo.InvariantCulture),
            figure.ToString("#,##0.00", CultureInfo.InvariantCulture).Replace(",", "\u00a0", StringComparison.Ordinal).Replace('.', ',') + "\u00a0$\u00a0CA")
        : NotGiven;

    private LocalizedText Filled(LocalizedText text)
    {
        var amount = Dollars(threshold);
        return new LocalizedText(text.En.Replace("{threshold}", amount.En, StringComparison.Ordinal), text.Fr.Replace("{threshold}", amount.Fr, StringComparison.Ordinal));
    }

    /// <summary>A permit has the limits of a declaration: s. 5(2).</summary>
    private IReadOnlyList<NeedTimeLimit> TimeLimits(Need outcome) => outcome is not (Need.Declare or Need.DeclareWithPermit or Need.PermitOnly)
        ? []
        : [.. tables.All(CodeTable.ModesOfTransport).Where(m => goods.ModeOfTransport is { } mode ? m.Value == mode : m.InForce(on)).Select(LimitOf)];

    private NeedTimeLimit LimitOf(Code mode)
    {
        var special = goods.TimeCategory is not (null or TimeCategory.None);
        var moment = TimeLimit.CountsFromLoading(mode, special) ? goods.LoadingDateTime : goods.ExportDateTime;
        var limit = TimeLimit.Of(mode, special, settings, moment is { } at ? OttawaTime.DateOf(at) : on);
        return new NeedTimeLimit(
            mode.Value, mode.Name, limit.MinutesBefore, limit.FromLoading ? Event(mode) : Export, special ? SpecialCitation : Citation(mode), moment is { } given ? limit.DueBy(given) : null);
    }

    private static LocalizedText Event(Code mode) => mode.Attribute("regulation_class") switch
    {
        "MAIL" => PostOffice,
        "RAIL" => Railcar,
        _ => OnBoard,
    };

    private static LocalizedText Citation(Code mode)
    {
        var point = mode.Attribute("regulation_class") switch { "MAIL" => "a", "VESSEL" => "b", "AIR" => "c", "RAIL" => "d", _ => "e" };
        return new LocalizedText($"Reporting of Exported Goods Regulations, s. 3(1)({point})", $"Règlement sur la déclaration des marchandises exportées, art. 3(1){point})");
    }

    private DateOnly? SummaryDueOn(Need outcome)
    {
        if (outcome != Need.SummaryReport || goods.ExportDateTime is not { } export)
        {
            return null;
        }

        var day = OttawaTime.DateOf(export);
        var lastOfMonth = new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
        return days.Add(lastOfMonth, settings("summary.dueBusinessDays", lastOfMonth));
    }
}
