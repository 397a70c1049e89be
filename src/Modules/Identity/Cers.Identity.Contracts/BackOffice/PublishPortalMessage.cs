using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts.BackOffice;

/// <summary>Publishes a portal message from its begin to its end. Refused when it ends before it begins, or has ended.</summary>
[Permission(IdentityPermissions.PublishMessages)]
public sealed record PublishPortalMessage(PortalMessageContent Content) : ICommand<PublishedPortalMessage>;

public sealed record PublishedPortalMessage(Guid Id);

/// <param name="Text">1 to 500 characters in both languages.</param>
public sealed record PortalMessageContent(
    LocalizedText Text, PortalMessageSeverity Severity, PortalMessageAudience Audience, DateTimeOffset BeginsAt, DateTimeOffset EndsAt);
