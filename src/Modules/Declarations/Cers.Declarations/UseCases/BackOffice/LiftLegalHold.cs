using Cers.Declarations.Contracts.BackOffice;
using Cers.Declarations.Data;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.UseCases.BackOffice;

internal sealed class LiftLegalHoldValidator : AbstractValidator<LiftLegalHold>
{
    public LiftLegalHoldValidator() => RuleFor(m => m.Reason).Must(HoldReason.IsGood).Says(HoldReason.Code, HoldReason.En, HoldReason.Fr);
}

internal sealed class LiftLegalHoldHandler(DeclarationsDbContext db, MessageScope scope, TimeProvider clock) : IRequestHandler<LiftLegalHold, Result<Done>>
{
    public async Task<Result<Done>> Handle(LiftLegalHold request, CancellationToken ct)
    {
        scope.Because(request.Reason.Trim());
        scope.Concerns("hold", request.Hold.ToString());
        var hold = await db.LegalHolds.FromSql($"select * from declarations.legal_holds where id = {request.Hold} for update").SingleOrDefaultAsync(ct);
        return hold?.Lift(scope.Actor, request.Reason.Trim(), clock.GetUtcNow()) ?? new NotAllowed();
    }
}
