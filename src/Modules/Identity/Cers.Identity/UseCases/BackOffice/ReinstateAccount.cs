using Cers.Identity.Contracts.BackOffice;
using Cers.Identity.Data;
using Cers.Kernel;
using FluentValidation;
using MediatR;

namespace Cers.Identity.UseCases.BackOffice;

internal sealed class ReinstateAccountValidator : AbstractValidator<ReinstateAccount>
{
    public ReinstateAccountValidator() => this.ReasonForOwners(m => m.Reason);
}

internal sealed class ReinstateAccountHandler(AccountStates states) : IRequestHandler<ReinstateAccount, Result<Done>>
{
    public Task<Result<Done>> Handle(ReinstateAccount request, CancellationToken ct) =>
        states.ChangeAsync(request.Account, account => account.Reinstate(), request.Reason, ct);
}
