using Microsoft.AspNetCore.WebUtilities;

namespace Cers.Host.SignIn;

/// <summary>Why a person is on the sign-in page again.</summary>
internal enum SignInProblem
{
    Failed,
    Cancelled,
    Unavailable,

    /// <summary>The provider did not ask the person again, although it was told to.</summary>
    NotFresh,
}

/// <summary>The addresses around signing in.</summary>
internal static class SignInPages
{
    public const string SignIn = "/sign-in";
    public const string Again = "/sign-in/again";
    public const string Resume = "/sign-in/resume";
    public const string SecondFactor = "/sign-in/second-factor";
    public const string SignedOut = "/signed-out";
    public const string SignOut = "/sign-out";

    public static string SignInTo(string returnUrl) => QueryHelpers.AddQueryString(SignIn, LocalReturn.Parameter, returnUrl);

    public static string SecondFactorTo(string returnUrl) => QueryHelpers.AddQueryString(SecondFactor, LocalReturn.Parameter, returnUrl);

    /// <summary>By the same provider again, which must ask the person once more.</summary>
    public static string AfreshBy(string provider, string returnUrl) => QueryHelpers.AddQueryString(By(provider, returnUrl), FreshSignInFlow.Parameter, "true");

    public static string By(string provider, string returnUrl) =>
        QueryHelpers.AddQueryString($"{SignIn}/{provider.ToLowerInvariant()}", LocalReturn.Parameter, returnUrl);

    public static string Problem(SignInProblem problem) => $"{SignIn}?problem={problem.ToString().ToLowerInvariant()}";
}
