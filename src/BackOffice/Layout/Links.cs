namespace Cers.BackOffice.Layout;

/// <summary>The addresses of pages, so that a link is a name the compiler knows. Each <c>@page</c> directive repeats its own.</summary>
public static class Links
{
    public const string Home = "/office";
    public const string Start = "/";
    public const string Me = "/me";
    public const string SignIn = "/sign-in";
    public const string SignOut = "/sign-out";
}
