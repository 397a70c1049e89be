using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>The terms and conditions in force.</summary>
[SignedIn]
public sealed record GetTermsAndConditions : IQuery<TermsAndConditions>;
