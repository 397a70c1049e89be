using System.Net;
using System.Text;
using System.Text.Json;
using Cers.Kernel;
using Cers.ModuleKit.Data;
using Microsoft.Extensions.Options;

namespace Cers.ModuleKit.Outbox;

/// <summary>Makes a mail of an outbox row: text and HTML from the same paragraphs, with a footer that offers the other language.</summary>
internal sealed class MailRenderer(IEnumerable<IMailTemplate> templates, IOptions<MailOptions> options)
{
    private readonly Dictionary<string, IMailTemplate> byName = templates.ToDictionary(t => t.Name, StringComparer.Ordinal);

    public IReadOnlyCollection<string> Templates => byName.Keys;

    public RenderedMail Render(OutboxRow row, string? secret)
    {
        var facts = new MailFacts(row.Language!.Value, JsonSerializer.Deserialize<Dictionary<string, string>>(row.Model)!, secret);
        var content = byName[row.Template!].Render(facts);
        var footer = facts.Say(
            "This message was sent by a system; do not reply. Pour recevoir vos messages en français, adressez-vous à l'Unité d'inscription commerciale.",
            "Ce message a été envoyé par un système; n'y répondez pas. To receive your messages in English, contact the Commercial Registration Unit.");
        return new RenderedMail(
            $"<{row.Id:N}@{options.Value.MessageDomain}>", row.Recipient!, facts.Language, content.Subject, Text(content, footer), Html(content, footer, facts.Language));
    }

    private static string Text(MailText content, string footer) =>
        string.Join("\n\n", content.Paragraphs) + "\n\n-- \n" + footer + "\n";

    private static string Html(MailText content, string footer, Language language)
    {
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html><html lang=\"").Append(language == Language.Fr ? "fr" : "en").Append("\"><head><meta charset=\"utf-8\"><title>")
            .Append(WebUtility.HtmlEncode(content.Subject)).Append("</title></head><body>");
        foreach (var paragraph in content.Paragraphs)
        {
            html.Append("<p>").Append(WebUtility.HtmlEncode(paragraph).ReplaceLineEndings("<br>")).Append("</p>");
        }

        return html.Append("<hr><p><small>").Append(WebUtility.HtmlEncode(footer)).Append("</small></p></body></html>").ToString();
    }
}
