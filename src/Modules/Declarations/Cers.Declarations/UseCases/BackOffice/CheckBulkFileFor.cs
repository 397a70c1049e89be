using Cers.Declarations.Checks;
using Cers.Declarations.Contracts;
using Cers.Declarations.Contracts.BackOffice;
using Cers.Kernel;
using FluentValidation;
using MediatR;

namespace Cers.Declarations.UseCases.BackOffice;

internal sealed class CheckBulkFileForValidator : AbstractValidator<CheckBulkFileFor>
{
    public CheckBulkFileForValidator() => RuleFor(m => m.Reason).SaysWhoCalled();
}

internal sealed class CheckBulkFileForHandler(BulkCallers callers, BulkFileChecks checks) : IRequestHandler<CheckBulkFileFor, Result<BulkLoadReport>>
{
    public async Task<Result<BulkLoadReport>> Handle(CheckBulkFileFor request, CancellationToken ct)
    {
        var account = await callers.EnterAsync(request.BusinessNumber, ct);
        return account.IsSuccess
            ? await checks.CheckAsync(account.Value, request.File, request.AllOrNothing, request.Confirmed, ct)
            : account.As<BulkLoadReport>();
    }
}
