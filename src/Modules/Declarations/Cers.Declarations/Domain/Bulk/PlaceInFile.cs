using System.Globalization;
using Cers.ModuleKit.Data;

namespace Cers.Declarations.Domain.Bulk;

/// <summary>A place in a report of a bulk load, which is in the order of the file.</summary>
internal readonly record struct PlaceInFile(int At) : IPlace<PlaceInFile>
{
    public override string ToString() => At.ToString(CultureInfo.InvariantCulture);

    public static bool TryParse(string? text, out PlaceInFile place)
    {
        var good = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var at);
        place = new PlaceInFile(at);
        return good;
    }
}
