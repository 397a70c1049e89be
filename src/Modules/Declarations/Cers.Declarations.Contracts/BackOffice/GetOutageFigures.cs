using Cers.Messaging;

namespace Cers.Declarations.Contracts.BackOffice;

/// <summary>How far an outage excuses: the dated figures that are in force today.</summary>
[Permission(DeclarationsPermissions.RegisterOutages)]
public sealed record GetOutageFigures : IQuery<OutageFigures>;

/// <param name="GraceMinutes">So long after its end, what is due is not late.</param>
/// <param name="CatchUpHours">So long after its end, a declaration follows the form that was filed meanwhile.</param>
public sealed record OutageFigures(int GraceMinutes, int CatchUpHours);
