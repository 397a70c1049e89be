using Cers.Kernel;

namespace Cers.BackOffice.Forms;

internal static class ErrorTexts
{
    public static readonly LocalizedText Heading = new("There is a problem", "Il y a un problème");
}
