using Cers.Kernel;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Access;

/// <summary>How a page asks that the person signs in again: the host keeps the form that was sent, and brings the person back to it.</summary>
public static class FreshSignIn
{
    private const string Key = "fresh sign-in";

    public static bool IsNeeded(IReadOnlyList<Error> errors) => errors is [FreshSignInNeeded, ..];

    public static ChallengeResult Challenge() => new(new AuthenticationProperties { Items = { [Key] = "true" } });

    public static bool IsAsked(AuthenticationProperties properties) => properties.Items.ContainsKey(Key);
}
