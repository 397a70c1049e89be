using Cers.Declarations.Contracts.BackOffice;
using Cers.Declarations.Data;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using FluentValidation;
using MediatR;

namespace Cers.Declarations.UseCases.BackOffice;

internal sealed class CorrectOutageValidator : AbstractValidator<CorrectOutage>
{
    public CorrectOutageValidator()
    {
        RuleFor(m => m.Content).Outage();
        RuleFor(m => m.Reason).Must(r => r?.Trim().Length is >= 5 and <= 200 && !r.Any(char.IsControl))
            .Says("declarations.outage_reason", "Give the reason in 5 to 200 characters.", "Donnez le motif en 5 à 200 caractères.");
    }
}

internal sealed class CorrectOutageHandler(DeclarationsDbContext db, MessageScope scope, TimeProvider clock) : IRequestHandler<CorrectOutage, Result<Done>>
{
    public Task<Result<Done>> Handle(CorrectOutage request, CancellationToken ct)
    {
        scope.Because(request.Reason.Trim());
        return db.ChangeOutageAsync(
            scope, request.Number, request.Version, o => o.Correct(request.Content, request.Withdrawn, request.Reason, scope.Actor, clock.GetUtcNow()), ct);
    }
}
