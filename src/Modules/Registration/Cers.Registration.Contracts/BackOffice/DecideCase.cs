using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>
/// Decides a case that the caller works on: the designation changes at once, and the client gets the letter. To maintain the designation takes two
/// (<see cref="MaintainDesignation"/>), but for a reopened case, which a supervisor decides who did not before.
/// </summary>
/// <param name="ReasonEn">For the letter, 10 to 1000 characters.</param>
/// <param name="ReasonFr">The same in French.</param>
[Permission(RegistrationPermissions.DecideCases)]
public sealed record DecideCase(string Number, int Version, CaseDecision Decision, string ReasonEn, string ReasonFr) : ICommand<Done>;
