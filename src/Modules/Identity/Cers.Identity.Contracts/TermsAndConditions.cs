using Cers.Kernel;

namespace Cers.Identity.Contracts;

/// <summary>What a person accepts when making a user account. A changed text is a new version and is asked again.</summary>
public sealed record TermsAndConditions(string Version, LocalizedText Text)
{
    /// <summary>The version in force.</summary>
    public static readonly TermsAndConditions Current = new(
        "2026-01",
        new LocalizedText(
            "You use this account in your own name only and keep your credential to yourself. What you report is true and complete to the best of your knowledge. "
            + "What you do here is recorded with your name, the time and the business account.",
            "Vous n'utilisez ce compte qu'en votre propre nom et gardez votre justificatif d'identité pour vous. Ce que vous déclarez est, à votre connaissance, vrai et "
            + "complet. Ce que vous faites ici est consigné avec votre nom, l'heure et le compte d'affaires."));
}
