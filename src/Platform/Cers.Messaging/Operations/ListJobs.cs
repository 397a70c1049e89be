using Cers.Kernel;

namespace Cers.Messaging.Operations;

/// <summary>The jobs of this version, by name: what each does, when, and how its last run went.</summary>
[Permission(OperationsPermissions.See)]
public sealed record ListJobs : IQuery<IReadOnlyList<JobRow>>;

/// <param name="Name">The command that it sends.</param>
/// <param name="Cron">Quartz's expression, in Ottawa time.</param>
/// <param name="LastRun">Null when it has never run.</param>
/// <param name="NextRun">When it is due; null while it is paused.</param>
public sealed record JobRow(string Name, LocalizedText Does, LocalizedText Schedule, string Cron, JobRun? LastRun, DateTimeOffset? NextRun, bool Paused);

/// <param name="Host">The host that ran it.</param>
/// <param name="Fault">Why it failed: the class of the error, or the codes of the refusal. Null when it succeeded.</param>
public sealed record JobRun(DateTimeOffset At, TimeSpan Duration, string Host, string? Fault);
