using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>The caller's business account with this business number; null when there is none or it is somebody else's.</summary>
[SignedIn]
public sealed record FindMyAccount(BusinessNumber BusinessNumber) : IQuery<BusinessAccount?>;
