using Microsoft.AspNetCore.WebUtilities;

namespace Cers.Host.SignIn;

/// <summary>Why a person is on the sign-in page again.</summary>
internal enum SignInProblem
{
    Failed,
    Cancelled,
    Unavailable,
}

/// <summary>The addresses around signing in.</summary>
internal static class SignInPages
{
    public const string SignIn = "/sign-in";
    public const string SignedOut = "/signed-out";
    public const string SignOut = "/sign-out";

    public static string SignInTo(string returnUrl) => QueryHelpers.AddQueryString(SignIn, LocalReturn.Parameter, returnUrl);

    public static string By(string provider, string returnUrl) =>
        QueryHelpers.AddQueryString($"{SignIn}/{provider.ToLowerInvariant()}", LocalReturn.Parameter, returnUrl);

    public static string Problem(SignInProblem problem) => $"{SignIn}?problem={problem.ToString().ToLowerInvariant()}";
}
