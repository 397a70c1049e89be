using Cers.Kernel;
using Cers.Messaging.Operations;
using Cers.ModuleKit.Outbox;
using MediatR;

namespace Cers.ModuleKit.UseCases;

internal sealed class GetOutboxCountsHandler(OutboxFigures figures) : IRequestHandler<GetOutboxCounts, Result<IReadOnlyList<OutboxCount>>>
{
    public async Task<Result<IReadOnlyList<OutboxCount>>> Handle(GetOutboxCounts request, CancellationToken ct) =>
        Result<IReadOnlyList<OutboxCount>>.Success(await figures.CountAsync(ct));
}
