namespace Cers.BackOffice.Areas.Operations.Pages;

/// <summary>The addresses of the pages about the running system.</summary>
internal static class OperationsLinks
{
    public const string Audit = "/operations/audit";
    public const string Jobs = "/operations/jobs";
    public const string Settings = "/operations/settings";
    public const string Holidays = "/operations/holidays";
    public const string DeadLetters = "/operations/dead-letters";

    /// <summary>The search of the trail, filled in with what entries are about.</summary>
    public static string AuditOf(string subject) => $"{Audit}?subject={Uri.EscapeDataString(subject)}";

    /// <summary>The same, with the business account whose data entries are about.</summary>
    public static string AuditOfAccount(Guid account) => $"{Audit}?account={account}";

    public static string Setting(string key) => $"{Settings}/{Uri.EscapeDataString(key)}";

    public static string HolidaysOf(int year) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Holidays}?year={year}");

    /// <summary>The step before one is sent again.</summary>
    public static string DeadLetter(Guid id) => $"{DeadLetters}?letter={id}";

    public static string DeadLetterSent() => $"{DeadLetters}?sent=true";
}
