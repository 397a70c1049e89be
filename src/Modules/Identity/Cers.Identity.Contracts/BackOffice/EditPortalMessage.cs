using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts.BackOffice;

/// <summary>
/// Says a portal message in another way, or at another time; who dismissed it sees it again. Refused when it has ended, and when somebody changed it since.
/// </summary>
[Permission(IdentityPermissions.PublishMessages)]
public sealed record EditPortalMessage(Guid Message, int Version, PortalMessageContent Content) : ICommand<Done>;
