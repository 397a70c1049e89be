using Cers.Messaging;
using Cers.Messaging.FourEyes;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>
/// Refuses an application that the caller works on; the applicant is told why. It takes two: another officer confirms it or returns it.
/// </summary>
/// <param name="ReasonCode">A code of <see cref="RefusalReasons"/>.</param>
/// <param name="Explanation">Told to the applicant, at most 500 characters; R99 needs one.</param>
[Permission(RegistrationPermissions.DecideApplications)]
[FourEyes(RegistrationPermissions.ConfirmRefusals)]
public sealed record RefuseApplication(string Number, int Version, string ReasonCode, string? Explanation) : IFourEyes
{
    /// <summary>The application, as the audit and lists name it.</summary>
    public string Subject => SubjectOf(Number);

    public string Reason => ReasonCode;

    public static string SubjectOf(string number) => $"application {number}";
}
