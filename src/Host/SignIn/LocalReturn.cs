namespace Cers.Host.SignIn;

/// <summary>Where a person goes after signing in: a path of this site, never another host.</summary>
internal static class LocalReturn
{
    public const string Parameter = "returnUrl";
    public const string Default = "/me";

    public static string From(string? asked) => IsLocal(asked) ? asked! : Default;

    // A browser reads //host and /\host as another host, and drops tabs and line breaks before it looks.
    private static bool IsLocal(string? url) =>
        url is ['/', ..] && url is not ['/', '/' or '\\', ..] && url.Length <= 2000 && !url.Any(char.IsControl);
}
