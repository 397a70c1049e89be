using Cers.Kernel;

namespace Cers.Identity.Contracts;

/// <summary>What a person accepts with a user account. A changed text is a new version and is asked again.</summary>
/// <param name="InForceFrom">The first Ottawa day on which it counts.</param>
public sealed record TermsAndConditions(string Version, DateOnly InForceFrom, LocalizedText Text);
