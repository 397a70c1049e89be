using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;

namespace Cers.Identity.Tests;

/// <summary>Signs people in as the host does once it has verified them.</summary>
internal static class SignIn
{
    public static readonly Actor Host = Actor.System("sign-in");

    public static StartSession Of(string subject, Language language = Language.En, params StaffRole[] roles) =>
        new("https://issuer.example", subject, "GCKEY", roles.ToHashSet(), roles.Length > 0 ? "Noor Haddad" : null, language, "id.token.hint", "192.0.2.7") { TwoFactors = true };

    public static Task<StartedSession> SignInAsync(this CersApp app, string subject, Language language = Language.En) =>
        app.SendAsync(Host, Of(subject, language));
}
