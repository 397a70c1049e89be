using System.Globalization;
using Cers.Kernel;

namespace Cers.Registration.Mail;

/// <summary>Dates in mails, as people read them.</summary>
internal static class MailDates
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-CA");
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-CA");

    /// <summary>March 3, 2027; 3 mars 2027.</summary>
    public static string Show(DateOnly day, Language language) =>
        language == Language.Fr
            ? (day.Day == 1 ? "1er " : "") + day.ToString(day.Day == 1 ? "MMMM yyyy" : "d MMMM yyyy", French)
            : day.ToString("MMMM d, yyyy", English);
}
