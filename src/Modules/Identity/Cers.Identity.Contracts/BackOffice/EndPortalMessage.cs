using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts.BackOffice;

/// <summary>Ends a portal message now; one that has not begun is never shown. Refused when it has ended, and when somebody changed it since.</summary>
[Permission(IdentityPermissions.PublishMessages)]
public sealed record EndPortalMessage(Guid Message, int Version) : ICommand<Done>;
