using Cers.Identity.Contracts.BackOffice;
using Cers.Identity.Data;
using Cers.Kernel;
using FluentValidation;
using MediatR;

namespace Cers.Identity.UseCases.BackOffice;

internal sealed class SuspendAccountValidator : AbstractValidator<SuspendAccount>
{
    public SuspendAccountValidator() => this.ReasonForOwners(m => m.Reason);
}

internal sealed class SuspendAccountHandler(AccountStates states) : IRequestHandler<SuspendAccount, Result<Done>>
{
    public Task<Result<Done>> Handle(SuspendAccount request, CancellationToken ct) =>
        states.ChangeAsync(request.Account, account => account.Suspend(), request.Reason, ct);
}
