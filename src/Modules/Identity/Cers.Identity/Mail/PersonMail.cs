using System.Globalization;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.ModuleKit.Outbox;

namespace Cers.Identity.Mail;

/// <summary>What mails to people with a user account have in common: own address and language, names and numbers as facts.</summary>
internal static class PersonMail
{
    public static MailToSend To(Person reader, string template, string subject, params (string Name, string Value)[] facts) =>
        new(template, reader.Email!, reader.Language!.Value, facts.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal), subject);

    /// <summary>How others know the person.</summary>
    public static string Name(this Person person) => $"{person.FirstName} {person.LastName} ({person.Urn})";

    public static (string Name, string Value)[] Facts(this Account account) =>
        [("businessNumber", account.BusinessNumber.Value), ("legalName", account.LegalName)];

    /// <summary>Ottawa time, as mails tell it.</summary>
    public static string InOttawa(this DateTimeOffset at) => OttawaTime.From(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
