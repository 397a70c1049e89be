using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Declarations.Contracts.BackOffice;

/// <summary>Lifts a legal hold: what only it kept is destroyed the next night. Refused when it was lifted before.</summary>
/// <param name="Reason">5 to 200 characters.</param>
[Permission(DeclarationsPermissions.HoldRecords)]
public sealed record LiftLegalHold(Guid Hold, string Reason) : ICommand<Done>;
