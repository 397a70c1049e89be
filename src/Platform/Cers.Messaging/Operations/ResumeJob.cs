using Cers.Kernel;

namespace Cers.Messaging.Operations;

/// <summary>Lets a paused job run on its schedule again; one that was due meanwhile runs once soon after. Refused when there is no such job.</summary>
[Permission(OperationsPermissions.Act)]
public sealed record ResumeJob(string Job) : ICommand<Done>;
