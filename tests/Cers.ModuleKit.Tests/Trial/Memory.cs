using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using MediatR;

namespace Cers.ModuleKit.Tests.Trial;

/// <summary>Answers from memory: how many contexts were made on the way.</summary>
[SignedIn]
internal sealed record AnswerFromMemory : IQuery<int>;

internal sealed class AnswerFromMemoryHandler(MessageScope scope) : IRequestHandler<AnswerFromMemory, Result<int>>
{
    public Task<Result<int>> Handle(AnswerFromMemory request, CancellationToken ct) => Task.FromResult<Result<int>>(scope.Contexts.Count);
}
