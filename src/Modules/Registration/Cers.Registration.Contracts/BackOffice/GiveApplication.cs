using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>Gives an application to a colleague: its officer what he or she works on, a supervisor any that waits.</summary>
/// <param name="Officer">The staff number, as <see cref="ListColleagues"/> tells it.</param>
[Permission(RegistrationPermissions.DecideApplications)]
public sealed record GiveApplication(string Number, int Version, int Officer) : ICommand<Done>;
