using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class RecordBounceValidator : AbstractValidator<RecordBounce>
{
    public RecordBounceValidator()
    {
        RuleFor(m => m.Mail).Must(m => Enum.IsDefined(m)).Says("registration.bounced_mail_missing", "Choose the mail that came back.", "Choisissez le courriel retourné.");
        RuleFor(m => m.Reason).Must(r => Enum.IsDefined(r)).Says("registration.bounce_reason_missing", "Choose a reason.", "Choisissez un motif.");
        this.OptionalNote(m => m.Note);
    }
}

internal sealed class RecordBounceHandler(RegistrationDbContext db, MessageScope scope, TimeProvider clock) : IRequestHandler<RecordBounce, Result<Done>>
{
    public async Task<Result<Done>> Handle(RecordBounce request, CancellationToken ct)
    {
        var application = await db.Applications.AsNoTracking().Where(a => a.Number == request.Number)
            .Select(a => new { a.Id, a.State, a.ReceivedAt }).SingleOrDefaultAsync(ct);
        if (application is null)
        {
            return ApplicationErrors.Unknown();
        }

        scope.Concerns("application", request.Number);
        var now = clock.GetUtcNow();
        if (request.CameBackAt > now || request.CameBackAt < application.ReceivedAt.AddMinutes(-1))
        {
            return SecretErrors.NotYetBack("cameBackAt");
        }

        var officer = Officer.Of(scope.Actor);
        var note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim();
        db.Add(new MailBounce
        {
            Id = Guid.CreateVersion7(),
            ApplicationId = application.Id,
            Mail = request.Mail,
            Reason = request.Reason,
            Note = note,
            CameBackAt = request.CameBackAt,
            EnteredBy = officer.Id,
            EnteredByName = officer.Name,
            EnteredAt = now,
        });
        db.Add(HistoryEntry.Of(application.Id, ApplicationEventKind.MailCameBack, application.State, officer, now, note));
        return default(Done);
    }
}
