using System.Text.Json;
using System.Text.Json.Nodes;
using Cers.Declarations.Data;
using Cers.Declarations.Domain;
using Cers.Declarations.Domain.Document;
using Cers.Declarations.Domain.Elements;
using Cers.Declarations.Domain.Rules;
using Cers.Messaging;
using Cers.Testing.Data;

namespace Cers.Declarations.Tests.Domain.Rules;

/// <summary>For each rule about changing what was submitted a change in which it fires, at a path, and one that is close to it in which it does not.</summary>
internal sealed record ChangeCase(string Rule, string Path, Func<Judgement> Fires, Func<Judgement> Silent);

internal static class ChangeCases
{
    private const string Explained = "Found in the audit of November.";
    private const int Window = 90;

    public static IReadOnlyList<ChangeCase> All { get; } =
    [
        Of("DEC-AMD-001", "exporter.businessNumber", () => Amend(d => d.Set("exporter.businessNumber", Judged.Client.BusinessNumber.Value)), () => Amend(Value)),
        Of("DEC-AMD-001", "certifier.certified", () => Amend(d => d.Set("certifier.certified", false)), () => Amend(d => d.Set("certifier.name", "Renée Roy"))),
        Of("DEC-AMD-001", "lines[1].lineNumber", () => Amend(d => d.Set("lines[1].lineNumber", 3)), () => Amend(d => d.Set("lines[2]", d["lines"]![1]!.DeepClone()))),
        Of("DEC-AMD-001", "serviceProvider.name", () => Amend(d => d.Set("serviceProvider", new JsonObject { ["name"] = "North Brokers" })), () => Amend(d => d.Set("lines", new JsonArray(d["lines"]![0]!.DeepClone())))),
        Of("DEC-AMD-002", "control.reasonForAmendment", () => Amend(Value, reason: null), () => Amend(Value, reason: "15")),
        Of("DEC-AMD-002", "control.reasonForAmendment", () => Amend(Value, reason: "51"), () => Void("51")),
        Of("DEC-AMD-003", "control.changeExplanation", () => Amend(Value, "99"), () => Amend(Value, "99", Explained)),
        Of("DEC-AMD-003", "control.changeExplanation", () => Amend(Value, "04", "Too short"), () => Amend(Value, "04", "Ten or more")),
        Of("DEC-AMD-003", "control.changeExplanation", () => Void("99"), () => Void("99", new string('x', 500))),
        Of("DEC-AMD-003", "control.changeExplanation", () => Void("52", new string('x', 501)), () => Void("52")),
        Of("DEC-AMD-004", "", () => Amend(d => d.Set("lines[0].fobValue", "187500.0")), () => Amend(Value)),
        Of("DEC-AMD-005", "control.changeExplanation", () => Amend(Value, days: Window + 1), () => Amend(Value, days: Window)),
        Of("DEC-AMD-006", "control.status", () => Amend(Value, state: d => d.Void()), () => Amend(Value)),
        Of("DEC-AMD-006", "control.status", () => Void("51", state: d => d.Void()), () => Void("51")),
        Of("DEC-AMD-007", "control.version", () => Amend(Value, seen: 2), () => Amend(Value)),
        Of("DEC-AMD-007", "control.version", () => Void("51", seen: 0), () => Void("51")),
        Of("DEC-AMD-008", "control.channel", () => Amend(Value, channel: Channel.Historical), () => Amend(Value, channel: Channel.Bulk)),
        Of("DEC-AMD-009", "totals", () => Amend(d => d.Set("lines[0].fobValue", "84300.00")), () => Amend(d => d.Set("lines[0].fobValue", "84300.01"))),
        Of("DEC-AMD-009", "totals", () => Amend(d => d.Set("lines[2]", d["lines"]![1]!.DeepClone())), () => Amend(d => d.Set("lines[0].fobValue", "10.00").Set("totals.currency", "CAD"))),
        Of("DEC-VOI-001", "control.reasonForVoid", () => Void(null), () => Void("55")),
        Of("DEC-VOI-001", "control.reasonForVoid", () => Void("01"), () => Amend(Value, "01")),
        Of("DEC-VOI-002", "control.changeExplanation", () => Void("51", days: Window + 1), () => Void("51", days: Window)),
        Of("DEC-VOI-003", "control.reasonForVoid", () => Void("51"), () => Void("52")),
    ];

    public static Judgement Amend(
        Action<JsonObject> change, string? reason = "04", string? explanation = null, int days = 0, int? seen = null, Channel channel = Channel.Portal, Action<Declaration>? state = null)
    {
        var before = Judged.Of(_ => { });
        var document = Judged.Document();
        change(document);
        var asked = Asked(ChangeKind.Amend, before, reason, explanation, days, seen, channel, state);
        var clean = Normalization.Clean(document.Deserialize<DeclarationContent>(DocumentJson.Options)!);
        var judgement = new Judgement(clean, TestTables.All, Judged.Rights, Judged.Rights, Judged.Now, Judged.Amount) { Change = asked };
        RuleSet.Judge(judgement);
        return judgement;
    }

    private static Judgement Void(string? reason, string? explanation = null, int days = 0, int? seen = null, Action<Declaration>? state = null)
    {
        var before = Judged.Of(_ => { });
        var asked = Asked(ChangeKind.Void, before, reason, explanation, days, seen, Channel.Portal, state);
        var judgement = new Judgement(before.Content, TestTables.All, Judged.Rights, Judged.Rights, Judged.Now, Judged.Amount) { Change = asked };
        RuleSet.JudgeVoid(judgement);
        return judgement;
    }

    private static Change Asked(
        ChangeKind kind, Judgement before, string? reason, string? explanation, int days, int? seen, Channel channel, Action<Declaration>? state)
    {
        var declaration = Declaration.Accept(before, default, new Deadline(null, 0), channel, "U000000001", Judged.Now);
        state?.Invoke(declaration);
        return new Change(kind, declaration, before.Content, seen ?? declaration.Version, reason, explanation, Judged.Now.AddDays(days), Window);
    }

    private static void Value(JsonObject d) => d.Set("lines[1].fobValue", "18950.00");

    private static ChangeCase Of(string rule, string path, Func<Judgement> fires, Func<Judgement> silent) =>
        new(rule, path.Length == 0 ? "declaration" : "declaration." + path, fires, silent);
}
