using System.Text.Json;
using System.Text.Json.Nodes;
using Cers.Declarations.Data;
using Cers.Declarations.Domain;
using Cers.Declarations.Domain.Document;
using Cers.Declarations.Domain.Elements;
using Cers.Declarations.Domain.Outages;
using Cers.Declarations.Domain.Rules;
using Cers.Kernel;
using Cers.Registration.Contracts;
using Cers.Testing.Data;

namespace Cers.Declarations.Tests;

/// <summary>Judges documents on a Tuesday in winter, as Harbour Foods.</summary>
internal static class Judged
{
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 15, 0, 0, TimeSpan.Zero);

    public static readonly FilingRights Rights = new(
        BusinessNumber.Parse("123456782RM0001"), AuthorizationId.Parse("BC1234"), true, "Harbour Foods Inc.", "Harbour Foods", BusinessDesignation.Exporter, true);

    /// <summary>A customs service provider, and a client for which it files.</summary>
    public static readonly FilingRights Provider = Rights with { Designation = BusinessDesignation.CustomsServiceProvider };

    public static readonly FilingRights Client = new(
        BusinessNumber.Parse("100000009RM0001"), AuthorizationId.Parse("BD0007"), true, "Northern Kelp Ltd.", null, BusinessDesignation.Exporter, true);

    /// <summary>One that makes one-time submissions.</summary>
    public static readonly FilingRights OneTimeProvider = Provider with { OneTimeId = AuthorizationId.Parse("AZ0001") };

    /// <summary>An outage that ended a good hour ago, and one that ended days ago.</summary>
    private static readonly OutagePeriods Outages = new(
        [
            new("OUT-2026-0001", new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero), new(2026, 11, 20, 14, 0, 0, TimeSpan.Zero)),
            new("OUT-2026-0002", new(2026, 11, 24, 10, 0, 0, TimeSpan.Zero), new(2026, 11, 24, 13, 45, 0, TimeSpan.Zero)),
        ],
        Figure);

    /// <summary>Minutes before by class, as Reporting of Exported Goods Regulations s. 3(1) has them, and those of outages.</summary>
    public static int Figure(string key, DateOnly on) => key switch { "time.VESSEL" => 2880, "time.OTHER" => 0, "outage.catchUpHours" => 24, _ => 120 };

    /// <summary>The figures that rules ask for by themselves.</summary>
    public static decimal Amount(string key, DateOnly on) =>
        key switch
        {
            "threshold.noDeclarationCad" => 2000m,
            "exchange.maxAgeDays" => 31m,
            "oneTime.perExporterPer12Months" => 2m,
            _ => throw new ArgumentOutOfRangeException(nameof(key), key, "No such figure."),
        };

    public static JsonObject Document() => ValidDeclaration.At(Now)
        .Set("exporter.businessNumber", Rights.BusinessNumber.Value)
        .Set("exporter.authorizationId", Rights.AuthorizationId.Value)
        .Set("exporter.name", Rights.LegalName);

    public static Judgement Of(Action<JsonObject> change, FilingRights? rights = null, FilingRights? client = null, OutagePeriods? outages = null, IReadOnlyList<Rule>? by = null, Func<Judgement, Earlier>? earlier = null, IReadOnlyList<string>? clients = null)
    {
        var document = Document();
        change(document);
        return Of(document, rights, client, outages, by, earlier, clients);
    }

    /// <summary>Judges a document as it is.</summary>
    public static Judgement Of(JsonObject document, FilingRights? rights = null, FilingRights? client = null, OutagePeriods? outages = null, IReadOnlyList<Rule>? by = null, Func<Judgement, Earlier>? earlier = null, IReadOnlyList<string>? clients = null)
    {
        var content = document.Deserialize<DeclarationContent>(DocumentJson.Options)!;
        var clean = Normalization.Clean(content);
        var exporter = !BusinessNumber.TryParse(clean.Exporter?.BusinessNumber, out var number) || number == Rights.BusinessNumber ? rights ?? Rights
            : number == client?.BusinessNumber ? client : null;
        var judgement = new Judgement(clean, TestTables.All, rights ?? Rights, exporter, Now, Amount)
        {
            Outages = outages ?? Outages,
            InWork = true,
            ClientNames = clients ?? [],
        };
        judgement.Earlier = earlier?.Invoke(judgement) ?? Earlier.None;
        judgement.Deadline = Deadline.Of(judgement, Figure);
        RuleSet.Judge(judgement, by ?? RuleSet.All);
        return judgement;
    }
}
