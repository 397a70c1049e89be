using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using FluentValidation;
using MediatR;

namespace Cers.Identity.UseCases;

internal sealed class ActivateBusinessAccountValidator : AbstractValidator<ActivateBusinessAccount>
{
    /// <summary>What has not the shape of one can be nobody's activation ID: the same answer, but no attempt and no comparison.</summary>
    public ActivateBusinessAccountValidator() =>
        RuleFor(m => m.ActivationId).Custom((id, context) =>
        {
            if (!ActivationIdFormat.IsWellFormed(id))
            {
                context.Refuse(ActivateBusinessAccount.ActivationIdNotValid());
            }
        });
}

internal sealed class ActivateBusinessAccountHandler(AccountOpening opening, IMediator mediator)
    : IRequestHandler<ActivateBusinessAccount, Result<BusinessAccount>>
{
    public Task<Result<BusinessAccount>> Handle(ActivateBusinessAccount request, CancellationToken ct) =>
        opening.OpenAsync(account => mediator.Send(new RedeemActivationId(request.ActivationId, account), ct), ct);
}
