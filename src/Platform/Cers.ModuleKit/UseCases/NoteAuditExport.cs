using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using MediatR;

namespace Cers.ModuleKit.UseCases;

/// <summary>Leaves the entry that the command line exports the audit trail, before it does.</summary>
[SystemOnly]
public sealed record NoteAuditExport(long From, long To) : ICommand<Done>;

internal sealed class NoteAuditExportHandler(MessageScope scope) : IRequestHandler<NoteAuditExport, Result<Done>>
{
    public Task<Result<Done>> Handle(NoteAuditExport request, CancellationToken ct)
    {
        scope.Concerns("audit seals", $"{request.From}-{request.To}");
        return Task.FromResult<Result<Done>>(default(Done));
    }
}
