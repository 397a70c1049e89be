using Cers.Messaging;

namespace Cers.Identity.Contracts.BackOffice;

/// <summary>All portal messages, the last to begin first.</summary>
[Permission(IdentityPermissions.PublishMessages)]
public sealed record ListPortalMessages(PageRequest Page) : IQuery<Page<PortalMessageRow>>;

/// <param name="Stage">Where it stands now.</param>
public sealed record PortalMessageRow(Guid Id, int Version, PortalMessageContent Content, PortalMessageStage Stage, string ChangedByName);

/// <summary>Where a portal message stands in time.</summary>
public enum PortalMessageStage
{
    Planned,
    Shown,
    Ended,
}
