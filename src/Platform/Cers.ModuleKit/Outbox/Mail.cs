using System.Text.Json;
using Cers.Kernel;
using Cers.ModuleKit.Data;

namespace Cers.ModuleKit.Outbox;

/// <summary>A mail that a handler promises. Facts are names and numbers only; what is secret goes into <paramref name="Secret"/>.</summary>
/// <param name="Template">The name of an <see cref="IMailTemplate"/>.</param>
/// <param name="To">The recipient's address.</param>
/// <param name="Language">The language of the text.</param>
/// <param name="Facts">What the text tells, by name.</param>
/// <param name="Subject">What it is about: a kind and a number, for operators.</param>
/// <param name="Secret">What only the recipient may know; encrypted in the outbox, wiped when the mail is sent.</param>
public sealed record MailToSend(
    string Template, string To, Language Language, IReadOnlyDictionary<string, string> Facts, string? Subject = null, MailSecret? Secret = null)
{
    internal OutboxRow ToRow() =>
        new()
        {
            Template = Template,
            Recipient = To,
            Language = Language,
            Model = JsonSerializer.Serialize(Facts),
            Subject = Subject,
            ClearSecret = Secret?.Text,
            SecretEndsAt = Secret?.EndsAt,
        };
}

/// <summary>
/// A secret in a mail and when it ends: the mail is not sent later, and a newer one of the same template, recipient and subject takes its place.
/// </summary>
public sealed record MailSecret(string Text, DateTimeOffset EndsAt);

/// <summary>One kind of message to people, in both languages with equal content. One file a message, in a module's Mail folder.</summary>
public interface IMailTemplate
{
    /// <summary>registration.approved and the like; stored in the outbox, so never renamed while mails wait.</summary>
    string Name { get; }

    MailText Render(MailFacts facts);
}

/// <summary>What a template writes from.</summary>
public sealed record MailFacts(Language Language, IReadOnlyDictionary<string, string> Values, string? Secret)
{
    public string this[string name] => Values[name];

    /// <summary>The text in the mail's language.</summary>
    public string Say(string en, string fr) => Language == Language.Fr ? fr : en;
}

/// <summary>Subject and paragraphs; text and HTML are made of the same paragraphs, so that they tell the same.</summary>
public sealed record MailText(string Subject, IReadOnlyList<string> Paragraphs);
