using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>Returns a proposed refusal to its officer with a note. Refused to the one who proposed it.</summary>
/// <param name="Note">For colleagues, 1 to 500 characters.</param>
[Permission(RegistrationPermissions.ConfirmRefusals)]
public sealed record ReturnRefusal(string Number, int Version, string Note) : ICommand<Done>;
