using Cers.Messaging.FourEyes;

namespace Cers.Messaging.Operations;

/// <summary>Makes a proclaimed day that is still to come a business day again. It takes two supervisors.</summary>
/// <param name="Why">5 to 200 characters.</param>
[Permission(OperationsPermissions.ChangeHolidays)]
[FourEyes(OperationsPermissions.ChangeHolidays)]
public sealed record RevokeHoliday(DateOnly Day, string Why) : IFourEyes
{
    public string Subject => ProclaimHoliday.SubjectOf(Day);

    public string Reason => Why;
}
