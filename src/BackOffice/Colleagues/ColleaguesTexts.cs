using Cers.Kernel;

namespace Cers.BackOffice.Colleagues;

internal static class ColleaguesTexts
{
    public static readonly LocalizedText OpenBy = new("Also open at: {0}", "Aussi ouvert chez : {0}");
}
