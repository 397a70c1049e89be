using Cers.Kernel;
using Cers.Registration.Contracts;
using Cers.Registration.Data;
using Cers.Registration.Registry;
using MediatR;

namespace Cers.Registration.UseCases;

internal sealed class MayFileForHandler(ClientsReading clients, IMediator mediator, TimeProvider clock)
    : IRequestHandler<MayFileFor, Result<FilingFor>>
{
    public async Task<Result<FilingFor>> Handle(MayFileFor request, CancellationToken ct)
    {
        var own = await mediator.Send(new GetFilingRights(request.Account), ct);
        if (!own.IsSuccess || own.Value.BusinessNumber == request.Exporter)
        {
            return own.IsSuccess ? new FilingFor(own.Value) : own.As<FilingFor>();
        }

        // Others than customs service providers have no clients, whatever is left of former ones.
        if (own.Value.Designation != BusinessDesignation.CustomsServiceProvider)
        {
            return new FilingFor(null);
        }

        var known = await clients.OfAsync(request.Account, ct);
        return new FilingFor(
            !known.ByNumber.TryGetValue(request.Exporter, out var client) ? null
            : client.AnsweredAt >= clock.GetUtcNow() - KeptAnswers.Usable ? client.Rights
            : client.Rights with { DesignatedForExport = false });
    }
}
