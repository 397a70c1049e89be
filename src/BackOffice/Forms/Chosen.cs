namespace Cers.BackOffice.Forms;

/// <summary>What was chosen of a list; nothing chosen is nothing that exists, which the command refuses at its field.</summary>
internal static class Chosen
{
    public static T Of<T>(string? value)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(v => v.ToString() == value).Cast<T?>().FirstOrDefault() ?? (T)Enum.ToObject(typeof(T), -1);
}
