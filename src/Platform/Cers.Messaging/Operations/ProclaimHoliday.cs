using System.Globalization;
using Cers.Messaging.FourEyes;

namespace Cers.Messaging.Operations;

/// <summary>Makes a day, tomorrow (Ottawa) at the earliest, no business day. It takes two supervisors.</summary>
/// <param name="NameEn">1 to 70 characters; the same for <paramref name="NameFr"/>.</param>
/// <param name="Why">5 to 200 characters.</param>
[Permission(OperationsPermissions.ChangeHolidays)]
[FourEyes(OperationsPermissions.ChangeHolidays)]
public sealed record ProclaimHoliday(DateOnly Day, string NameEn, string NameFr, string Why) : IFourEyes
{
    public string Subject => SubjectOf(Day);

    public string Reason => Why;

    public static string SubjectOf(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"holiday {day:yyyy-MM-dd}");
}
