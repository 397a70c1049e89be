using Cers.Identity.Contracts;
using Cers.Identity.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.FourEyes;

namespace Cers.Identity.Domain;

/// <summary>A portal message, from its begin until its end.</summary>
internal sealed class PublishedMessage
{
    public Guid Id { get; private init; }

    public string TextEn { get; private set; } = string.Empty;

    public string TextFr { get; private set; } = string.Empty;

    public PortalMessageSeverity Severity { get; private set; }

    public PortalMessageAudience Audience { get; private set; }

    public DateTimeOffset BeginsAt { get; private set; }

    public DateTimeOffset EndsAt { get; private set; }

    /// <summary>Counts the wordings: who dismissed an earlier one sees the next.</summary>
    public int Version { get; private set; }

    public string ChangedByName { get; private set; } = string.Empty;

    public DateTimeOffset ChangedAt { get; private set; }

    public PortalMessageContent Content => new(new LocalizedText(TextEn, TextFr), Severity, Audience, BeginsAt, EndsAt);

    public static Result<PublishedMessage> Publish(PortalMessageContent content, Actor by, DateTimeOffset now)
    {
        var message = new PublishedMessage { Id = Guid.CreateVersion7() };
        return message.Say(content, by, now) is { } refusal ? refusal : message;
    }

    public Result<Done> Edit(PortalMessageContent content, Actor by, DateTimeOffset now) =>
        EndsAt <= now ? IdentityErrors.MessageEnded() : Say(content, by, now) is { } refusal ? refusal : default(Done);

    public Result<Done> End(Actor by, DateTimeOffset now)
    {
        if (EndsAt <= now)
        {
            return IdentityErrors.MessageEnded();
        }

        EndsAt = now;
        BeginsAt = BeginsAt < now ? BeginsAt : now;
        Change(by, now);
        return default(Done);
    }

    public PortalMessageStage StageAt(DateTimeOffset now) =>
        EndsAt <= now ? PortalMessageStage.Ended : BeginsAt <= now ? PortalMessageStage.Shown : PortalMessageStage.Planned;

    private Error? Say(PortalMessageContent content, Actor by, DateTimeOffset now)
    {
        if (content.EndsAt <= content.BeginsAt)
        {
            return IdentityErrors.MessageEndsBeforeBegin();
        }

        if (content.EndsAt <= now)
        {
            return IdentityErrors.MessageEndsInPast();
        }

        (TextEn, TextFr) = (content.Text.En.Trim(), content.Text.Fr.Trim());
        (Severity, Audience, BeginsAt, EndsAt) = (content.Severity, content.Audience, content.BeginsAt.ToUniversalTime(), content.EndsAt.ToUniversalTime());
        Change(by, now);
        return null;
    }

    private void Change(Actor by, DateTimeOffset now) => (Version, ChangedByName, ChangedAt) = (Version + 1, ProposedChange.NameOf(by), now);
}

/// <summary>Somebody does not want to see a portal message any more, in the words it had then.</summary>
internal sealed class DismissedMessage
{
    public required PersonId PersonId { get; init; }

    public required Guid MessageId { get; init; }

    public required int Version { get; set; }
}
