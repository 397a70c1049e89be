using Cers.Kernel;

namespace Cers.Messaging.Operations;

/// <summary>Stops a job from running on its schedule, on every host, until it is resumed. Refused when there is no such job.</summary>
[Permission(OperationsPermissions.Act)]
public sealed record PauseJob(string Job) : ICommand<Done>;
