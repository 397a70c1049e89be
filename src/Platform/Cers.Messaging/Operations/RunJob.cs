using Cers.Kernel;

namespace Cers.Messaging.Operations;

/// <summary>Runs a job now, once, on one of the hosts, paused or not. Refused when there is no such job.</summary>
[Permission(OperationsPermissions.Act)]
public sealed record RunJob(string Job) : ICommand<Done>;
