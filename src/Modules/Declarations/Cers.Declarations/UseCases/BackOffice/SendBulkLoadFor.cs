using Cers.Declarations.Checks;
using Cers.Declarations.Contracts;
using Cers.Declarations.Contracts.BackOffice;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using FluentValidation;
using MediatR;

namespace Cers.Declarations.UseCases.BackOffice;

internal sealed class SendBulkLoadForValidator : AbstractValidator<SendBulkLoadFor>
{
    public SendBulkLoadForValidator() => RuleFor(m => m.Reason).SaysWhoCalled();
}

internal sealed class SendBulkLoadForHandler(BulkCallers callers, BulkIntake intake, MessageScope scope) : IRequestHandler<SendBulkLoadFor, Result<BulkLoadSent>>
{
    public async Task<Result<BulkLoadSent>> Handle(SendBulkLoadFor request, CancellationToken ct)
    {
        var account = await callers.EnterAsync(request.BusinessNumber, ct);
        if (!account.IsSuccess)
        {
            return account.As<BulkLoadSent>();
        }

        scope.Because(request.Reason.Trim());
        return await intake.TakeAsync(account.Value, request.File, request.AllOrNothing, request.Confirmed, request.Reason.Trim(), ct);
    }
}
