using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>The letter that a decision would bring the client, in its language. Nothing is decided. Refused as the decision would be for its reasons.</summary>
[Permission(RegistrationPermissions.DecideCases)]
public sealed record PreviewCaseLetter(string Number, CaseDecision Decision, string ReasonEn, string ReasonFr) : IAuditedQuery<CaseLetter>
{
    public string Reason => $"case {(Number is { Length: <= 20 } ? Number : "of no such number")}";
}
