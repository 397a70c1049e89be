using System.Globalization;
using Cers.Messaging.FourEyes;

namespace Cers.Messaging.Operations;

/// <summary>
/// Gives a figure another value from a day on, tomorrow (Ottawa) at the earliest: what happened before is judged by what was in force then. It takes two
/// supervisors; every host knows it at once.
/// </summary>
/// <param name="Value">Within the figure's range, with a point: <c>5</c>, <c>2000.00</c>.</param>
/// <param name="Why">5 to 200 characters.</param>
[Permission(OperationsPermissions.ChangeSettings)]
[FourEyes(OperationsPermissions.ChangeSettings)]
public sealed record ChangeSetting(string Key, string Value, DateOnly From, string Why) : IFourEyes
{
    public string Subject => SubjectOf(Key);

    public string Reason => string.Create(CultureInfo.InvariantCulture, $"{Value}, {From:yyyy-MM-dd}");

    public static string SubjectOf(string key) => $"setting {key}";
}
