using System.Globalization;
using Cers.Kernel;
using Cers.Lookups.Contracts;
using Cers.Messaging;

namespace Cers.Declarations.Domain.Rules;

/// <summary>Amending and voiding what was submitted. The rules of a change that are about the document itself are those of a submission.</summary>
internal static class ChangeRules
{
    private static readonly string[] Standing = ["DEC-AMD-006", "DEC-AMD-007", "DEC-AMD-008"];

    /// <summary>The declaration is not to be changed at all, or is another one than was seen: whatever else was found is of no use then.</summary>
    public static bool IsAboutStanding(Finding finding) => Standing.Contains(finding.RuleId);

    /// <summary>The explanation is what this finding waits for; no other acknowledgement answers it.</summary>
    public static bool WantsExplanation(string ruleId) => ruleId is "DEC-AMD-005" or "DEC-VOI-002";

    [Rule("DEC-AMD-001")]
    public static void OnlyAmendableElementsChange(Judgement j)
    {
        foreach (var change in j.Changes)
        {
            // An item of a list that came or went brings or takes all its elements.
            var wholeItem = change.Element.Json.Contains("[]", StringComparison.Ordinal) && (change.Old is null || change.New is null);
            if (!change.Element.Amendable && !wholeItem)
            {
                j.Finds(change.Path["declaration.".Length..], ("field", change.Name));
            }
        }
    }

    [Rule("DEC-AMD-002")]
    public static void ReasonForAmendmentIsKnown(Judgement j)
    {
        if (j.Change is { Kind: ChangeKind.Amend } change && j.Tables.Find(CodeTable.ReasonsForAmendment, change.Reason, change.Day) is null)
        {
            j.Finds("control.reasonForAmendment");
        }
    }

    [Rule("DEC-AMD-003")]
    public static void OtherReasonsAreExplained(Judgement j)
    {
        if (j.Change is not { } change)
        {
            return;
        }

        var table = change.Kind == ChangeKind.Amend ? CodeTable.ReasonsForAmendment : CodeTable.ReasonsForVoid;
        var isAsked = j.Tables.Find(table, change.Reason)?.Attribute("detail_required") == "Y";
        if ((isAsked || change.Explanation is not null) && !change.IsExplained)
        {
            j.Finds("control.changeExplanation");
        }
    }

    [Rule("DEC-AMD-004")]
    public static void SomethingChanges(Judgement j)
    {
        if (j.Change is { Kind: ChangeKind.Amend } && j.Changes.Count == 0)
        {
            j.Finds("");
        }
    }

    [Rule("DEC-AMD-005")]
    public static void AmendmentPeriodIsOver(Judgement j)
    {
        if (j.Change is { Kind: ChangeKind.Amend, AfterWindow: true } change)
        {
            var days = change.WindowDays.ToString(CultureInfo.InvariantCulture);
            j.Finds("control.changeExplanation", ("days", new LocalizedText(days, days)));
        }
    }

    [Rule("DEC-AMD-006")]
    public static void VoidedIsFinal(Judgement j)
    {
        if (j.Change is { Declaration.MayChange: false })
        {
            j.Finds("control.status");
        }
    }

    [Rule("DEC-AMD-007")]
    public static void TheLatestVersionWasSeen(Judgement j)
    {
        if (j.Change is { } change && change.Seen != change.Declaration.Version)
        {
            j.Finds("control.version");
        }
    }

    [Rule("DEC-AMD-008")]
    public static void HistoricalOnesAreOnlyViewed(Judgement j)
    {
        if (j.Change is { Declaration.Channel: Channel.Historical })
        {
            j.Finds("control.channel");
        }
    }

    [Rule("DEC-AMD-009")]
    public static void MostOfItStays(Judgement j)
    {
        if (j.Change is not { Kind: ChangeKind.Amend, Before: var before })
        {
            return;
        }

        // Amounts in different currencies are not compared.
        var linesChange = Half(before.Lines?.Count ?? 0, j.Lines.Count);
        var valueChanges = before.Totals?.Currency == j.Content.Totals?.Currency && Half(before.Totals?.TotalFobValue ?? 0, j.Content.Totals?.TotalFobValue ?? 0);
        if (linesChange || valueChanges)
        {
            j.Finds("totals");
        }

        static bool Half(decimal old, decimal now) => old != now && Math.Abs(now - old) * 2 >= Math.Abs(old);
    }

    [Rule("DEC-VOI-001")]
    public static void ReasonForVoidingIsKnown(Judgement j)
    {
        if (j.Change is { Kind: ChangeKind.Void } change && j.Tables.Find(CodeTable.ReasonsForVoid, change.Reason, change.Day) is null)
        {
            j.Finds("control.reasonForVoid");
        }
    }

    [Rule("DEC-VOI-002")]
    public static void VoidingPeriodIsOver(Judgement j)
    {
        if (j.Change is { Kind: ChangeKind.Void, AfterWindow: true })
        {
            j.Finds("control.changeExplanation");
        }
    }

    [Rule("DEC-VOI-003")]
    public static void GoodsThatStayedAreVoided(Judgement j)
    {
        if (j.Change is { Kind: ChangeKind.Void, Reason: "51" })
        {
            j.Finds("control.reasonForVoid");
        }
    }
}
