using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>
/// Corrects an account of the imported register, or adds one that is missing there; the change is kept with its reason. Refused when somebody changed the account
/// since the page showed it, and when nothing would change.
/// </summary>
/// <param name="LastChange">The newest change that the page showed.</param>
/// <param name="AsOf">The day for which the register says so; not in the future.</param>
/// <param name="Reason">For colleagues, 5 to 500 characters.</param>
[Permission(RegistrationPermissions.KeepRegister)]
public sealed record CorrectRmAccount(
    string BusinessNumber, Guid? LastChange, bool Open, RmDesignation Designation, string LegalName, DateOnly AsOf, string Reason) : ICommand<Done>;
