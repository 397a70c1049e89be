using Cers.Kernel;

namespace Cers.Declarations.Domain.Rules;

/// <summary>What outages of the register excuse, and the form BSF844 that stands in for a declaration meanwhile.</summary>
internal static class OutageRules
{
    [Rule("DEC-TIM-009")]
    public static void LatenessIsExcusedByAnOutage(Judgement j)
    {
        if (j.Deadline is { OutageNumber: { } number, LateByMinutes: 0 })
        {
            j.Finds("control.outageId", ("outageId", new LocalizedText(number, number)));
        }
    }

    [Rule("DEC-TIM-010")]
    public static void TheFormWasFiledDuringAnOutage(Judgement j)
    {
        if (j.ContingencyFiledAt is { } filed && (filed > j.ReceivedAt || j.Outages.At(filed) is null))
        {
            j.Finds("control.contingencyFiledAt");
        }
    }

    [Rule("DEC-TIM-011")]
    public static void TheDeclarationFollowsTheFormInTime(Judgement j)
    {
        if (j.ContingencyFiledAt is { } filed && j.Outages.At(filed) is { } outage && j.ReceivedAt > j.Outages.CatchUpEndsAt(outage))
        {
            j.Finds("control.contingencyFiled");
        }
    }
}
