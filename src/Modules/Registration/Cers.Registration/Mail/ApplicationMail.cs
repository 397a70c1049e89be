using Cers.Kernel;
using Cers.ModuleKit.Outbox;
using Cers.Registration.Domain;

namespace Cers.Registration.Mail;

/// <summary>A mail to the applicant, in the language and to the address of the form.</summary>
internal static class ApplicationMail
{
    public static MailToSend To(string template, ExporterApplication application, params ReadOnlySpan<(string Name, string Value)> facts) =>
        To(template, application.Number, application.Email, application.Language, facts);

    public static MailToSend To(string template, string number, string email, Language language, params ReadOnlySpan<(string Name, string Value)> facts)
    {
        var values = new Dictionary<string, string> { ["number"] = number };
        foreach (var (name, value) in facts)
        {
            values[name] = value;
        }

        return new MailToSend(template, email, language, values, Subject(number));
    }

    /// <summary>What stands before the number in a subject.</summary>
    public const string SubjectKind = "application ";

    /// <summary>Under which undelivered mails are found.</summary>
    public static string Subject(string number) => SubjectKind + number;
}
