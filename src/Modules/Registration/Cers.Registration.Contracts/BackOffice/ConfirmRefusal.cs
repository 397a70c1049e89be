using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>Confirms a proposed refusal; the applicant is told. Refused to the one who proposed it.</summary>
[Permission(RegistrationPermissions.ConfirmRefusals)]
public sealed record ConfirmRefusal(string Number, int Version) : ICommand<Done>;
