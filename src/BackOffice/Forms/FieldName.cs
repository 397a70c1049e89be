namespace Cers.BackOffice.Forms;

/// <summary>The id of a field's element: its name as the server knows it, so that the error summary's link finds it.</summary>
internal static class FieldName
{
    public static string ToId(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..].Replace('.', '-');
}
