using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Domain;
using MediatR;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class ListColleaguesHandler(IMediator mediator, Colleagues colleagues) : IRequestHandler<ListColleagues, Result<IReadOnlyList<Colleague>>>
{
    public async Task<Result<IReadOnlyList<Colleague>>> Handle(ListColleagues request, CancellationToken ct)
    {
        var staff = await mediator.Send(new ListStaffOfRoles(colleagues.Roles), ct);
        return Result<IReadOnlyList<Colleague>>.Success([.. staff.Value.Select(s => new Colleague(s.Number, s.Name))]);
    }
}
