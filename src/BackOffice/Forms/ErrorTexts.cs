using Cers.Kernel;

namespace Cers.BackOffice.Forms;

internal static class ErrorTexts
{
    public static readonly LocalizedText Heading = new("There is a problem", "Il y a un problème");
    public static readonly LocalizedText DayNotValid = new("Write the day as 2026-11-03.", "Écrivez le jour ainsi : 2026-11-03.");
}
