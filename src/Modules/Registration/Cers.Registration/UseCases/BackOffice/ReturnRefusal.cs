using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using FluentValidation;
using MediatR;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class ReturnRefusalValidator : AbstractValidator<ReturnRefusal>
{
    public ReturnRefusalValidator() =>
        RuleFor(m => m.Note).Must(t => !string.IsNullOrWhiteSpace(t) && t.Length <= 500).Says(
            "registration.note_missing", "Say why in 1 to 500 characters.", "Dites pourquoi en 1 à 500 caractères.");
}

internal sealed class ReturnRefusalHandler(RegistrationDbContext db, MessageScope scope, TimeProvider clock)
    : IRequestHandler<ReturnRefusal, Result<Done>>
{
    public async Task<Result<Done>> Handle(ReturnRefusal request, CancellationToken ct)
    {
        var found = await db.LockAsync(request.Number, request.Version, ct);
        if (!found.IsSuccess)
        {
            return found.As<Done>();
        }

        scope.Concerns("application", found.Value.Number);
        return found.Value.ReturnRefusal(Officer.Of(scope.Actor), request.Note, clock.GetUtcNow());
    }
}
