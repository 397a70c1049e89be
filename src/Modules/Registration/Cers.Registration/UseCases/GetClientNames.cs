using Cers.Kernel;
using Cers.Registration.Contracts;
using Cers.Registration.Data;
using MediatR;

namespace Cers.Registration.UseCases;

internal sealed class GetClientNamesHandler(ClientsReading clients, IMediator mediator) : IRequestHandler<GetClientNames, Result<IReadOnlyList<string>>>
{
    public async Task<Result<IReadOnlyList<string>>> Handle(GetClientNames request, CancellationToken ct)
    {
        var own = await mediator.Send(new GetFilingRights(request.Account), ct);
        return !own.IsSuccess ? own.As<IReadOnlyList<string>>()
            : own.Value.Designation != BusinessDesignation.CustomsServiceProvider ? Result<IReadOnlyList<string>>.Success([])
            : Result<IReadOnlyList<string>>.Success(
            [
                .. from client in (await clients.OfAsync(request.Account, ct)).ByNumber.Values
                   from name in new[] { client.Rights.LegalName, client.Rights.OperatingName }
                   where name is not null
                   select name,
            ]);
    }
}
