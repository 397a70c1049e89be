using Cers.Messaging;
using Cers.Messaging.FourEyes;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>Decides that the designation stays as it is. It takes two: a supervisor confirms it or returns it.</summary>
/// <param name="ReasonEn">For the letter, 10 to 1000 characters.</param>
/// <param name="ReasonFr">The same in French.</param>
[Permission(RegistrationPermissions.DecideCases)]
[FourEyes(RegistrationPermissions.ConfirmCases)]
public sealed record MaintainDesignation(string Number, int Version, string ReasonEn, string ReasonFr) : IFourEyes
{
    /// <summary>The case, as the audit and lists name it.</summary>
    public string Subject => SubjectOf(Number);

    public string Reason => nameof(CaseDecision.Maintained);

    public static string SubjectOf(string number) => $"case {number}";
}
