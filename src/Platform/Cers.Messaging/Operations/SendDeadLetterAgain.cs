using Cers.Kernel;

namespace Cers.Messaging.Operations;

/// <summary>Puts a dead letter back among those that wait, with all its attempts. Refused when it is none any more, or its secret has ended.</summary>
[Permission(OperationsPermissions.Act)]
public sealed record SendDeadLetterAgain(Guid Id) : ICommand<Done>;
