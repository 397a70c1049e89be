using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using Cers.Registration.Intake;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class AddApplicationNoteValidator : AbstractValidator<AddApplicationNote>
{
    public AddApplicationNoteValidator() =>
        RuleFor(m => m.Text).Must(t => !string.IsNullOrWhiteSpace(t) && FormLengths.IsLines(t, ApplicationNote.MostCharacters)).Says(
            "registration.note_missing",
            $"A note has 1 to {ApplicationNote.MostCharacters} characters.",
            $"Une note compte de 1 à {ApplicationNote.MostCharacters} caractères.");
}

internal sealed class AddApplicationNoteHandler(RegistrationDbContext db, MessageScope scope, TimeProvider clock)
    : IRequestHandler<AddApplicationNote, Result<Done>>
{
    public async Task<Result<Done>> Handle(AddApplicationNote request, CancellationToken ct)
    {
        var application = await db.Applications.Where(a => a.Number == request.Number).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(ct);
        if (application is not { } id)
        {
            return ApplicationErrors.Unknown();
        }

        scope.Concerns("application", request.Number);
        db.Add(ApplicationNote.By(Officer.Of(scope.Actor), id, request.Text, clock.GetUtcNow()));
        return default(Done);
    }
}
