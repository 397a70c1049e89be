using System.Globalization;
using Cers.Kernel;

namespace Cers.Declarations.Domain.Rules;

/// <summary>By when a declaration has to be there. An amendment keeps the lateness of its original.</summary>
internal static class DeadlineRules
{
    private static readonly TimeSpan Soon = TimeSpan.FromHours(4);

    [Rule("DEC-TIM-005")]
    public static void TheDeclarationIsInTime(Judgement j)
    {
        if (j is { Change: null, Deadline: { LateByMinutes: > 0, DueBy: { } due } deadline })
        {
            var moment = OttawaTime.From(deadline.ExtendedTo ?? due).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            j.Finds("control.dueBy", ("dueBy", new LocalizedText($"{moment} (Ottawa time)", $"{moment} (heure d'Ottawa)")));
        }
    }

    [Rule("DEC-TIM-006")]
    public static void ADraftIsDueSoon(Judgement j)
    {
        if (j is { InWork: true, Deadline.DueBy: { } due } && due - j.ReceivedAt is var left && left < Soon && Math.Floor(left.TotalMinutes) is >= 1 and var minutes)
        {
            var text = minutes.ToString("0", CultureInfo.InvariantCulture);
            j.Finds("control.dueBy", ("minutes", new LocalizedText(text, text)));
        }
    }
}
