using Cers.Kernel;
using Cers.Messaging.FourEyes;

namespace Cers.ModuleKit.FourEyes;

/// <summary>
/// What a module does when a command that takes two people is proposed, and when that ends without a confirmation; a confirmed one goes to the
/// command's handler. All of it in the transaction of who proposes, confirms, returns or withdraws. Found by its kind, as handlers are.
/// </summary>
public interface IProposalSubject<in TCommand>
    where TCommand : IFourEyes
{
    /// <summary>Refuses what the caller may not propose now, marks what it changes as waiting, and answers the version it then has.</summary>
    Task<Result<int>> ProposeAsync(TCommand command, CancellationToken ct);

    /// <summary>The version that what it changes has now, locked to the commit; null when it is no more.</summary>
    Task<int?> LockAsync(TCommand command, CancellationToken ct);

    /// <summary>Takes the mark away. A refusal counts only where a person ends it: an expired proposal expires whatever became of its subject.</summary>
    Task<Result<Done>> EndAsync(TCommand command, ProposalEnd end, string? note, CancellationToken ct);
}
