using Cers.Declarations.Contracts.BackOffice;
using Cers.Kernel;
using Cers.ModuleKit.Data;
using MediatR;

namespace Cers.Declarations.UseCases.BackOffice;

internal sealed class GetOutageFiguresHandler(DatedSettings settings, TimeProvider clock) : IRequestHandler<GetOutageFigures, Result<OutageFigures>>
{
    public Task<Result<OutageFigures>> Handle(GetOutageFigures request, CancellationToken ct)
    {
        var today = OttawaTime.Today(clock);
        return Task.FromResult<Result<OutageFigures>>(new OutageFigures(settings.Int("outage.graceMinutes", today), settings.Int("outage.catchUpHours", today)));
    }
}
