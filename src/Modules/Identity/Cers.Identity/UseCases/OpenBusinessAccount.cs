using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using FluentValidation;
using MediatR;

namespace Cers.Identity.UseCases;

internal sealed class OpenBusinessAccountValidator : AbstractValidator<OpenBusinessAccount>
{
    /// <summary>A wrong check character can be nobody's secret: the same answer, but no attempt and no comparison.</summary>
    public OpenBusinessAccountValidator() =>
        RuleFor(m => m.SharedSecret).Custom((secret, context) =>
        {
            if (!SharedSecretFormat.IsWellFormed(secret))
            {
                context.Refuse(OpenBusinessAccount.SecretNotValid());
            }
        });
}

internal sealed class OpenBusinessAccountHandler(AccountOpening opening, IMediator mediator) : IRequestHandler<OpenBusinessAccount, Result<BusinessAccount>>
{
    public Task<Result<BusinessAccount>> Handle(OpenBusinessAccount request, CancellationToken ct) =>
        opening.OpenAsync(account => mediator.Send(new RedeemSharedSecret(request.AuthorizationId, request.SharedSecret, account), ct), ct);
}
