using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using MediatR;

namespace Cers.ModuleKit.Tests.Trial;

/// <summary>Signals, and is refused when told so.</summary>
[SignedIn]
internal sealed record Announce(string Topic, string Key, bool Refuse = false) : ICommand<Done>;

internal sealed class AnnounceHandler(MessageScope scope) : IRequestHandler<Announce, Result<Done>>
{
    public Task<Result<Done>> Handle(Announce request, CancellationToken ct)
    {
        scope.Signal(request.Topic, request.Key);
        return Task.FromResult<Result<Done>>(
            request.Refuse ? new Conflict("trial.not_announced", new LocalizedText("No.", "Non.")) : default(Done));
    }
}
