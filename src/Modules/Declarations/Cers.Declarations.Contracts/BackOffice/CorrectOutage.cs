using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Declarations.Contracts.BackOffice;

/// <summary>
/// Corrects an outage, or withdraws one that never was; lateness that it excused is computed again. Refused without a reason, and when somebody changed it since.
/// </summary>
/// <param name="Withdrawn">It never was: it puts no deadline off.</param>
/// <param name="Reason">5 to 200 characters.</param>
[Permission(DeclarationsPermissions.RegisterOutages)]
public sealed record CorrectOutage(string Number, int Version, OutageContent Content, bool Withdrawn, string Reason) : ICommand<Done>;
