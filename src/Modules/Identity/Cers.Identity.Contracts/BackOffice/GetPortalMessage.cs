using Cers.Messaging;

namespace Cers.Identity.Contracts.BackOffice;

/// <summary>A portal message by its id. Not found when there is none.</summary>
[Permission(IdentityPermissions.PublishMessages)]
public sealed record GetPortalMessage(Guid Message) : IQuery<PortalMessageRow>;
