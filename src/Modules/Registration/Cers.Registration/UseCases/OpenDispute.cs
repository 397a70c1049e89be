using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using Cers.Registration.Mail;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases;

internal sealed class OpenDisputeValidator : AbstractValidator<OpenDispute>
{
    public OpenDisputeValidator()
    {
        RuleFor(m => m.Ground).IsInEnum().Says("registration.ground_missing", "Choose a ground.", "Choisissez un motif.");
        RuleFor(m => m.Statement).SaysInCase(10);
        RuleFor(m => m.Received).Must(t => t is null || t.Trim().Length is >= 5 and <= 200).Says(
            "registration.case_received_length",
            "Say in 5 to 200 characters from whom, how and when the message came.",
            "Dites en 5 à 200 caractères de qui, comment et quand le message est arrivé.");
    }
}

internal sealed class OpenDisputeHandler(
    RegistrationDbContext db, MessageScope scope, DesignationFacts facts, CaseEffects effects, TccuMailbox unit, BusinessDays days, TimeProvider clock)
    : IRequestHandler<OpenDispute, Result<OpenedDispute>>
{
    public async Task<Result<OpenedDispute>> Handle(OpenDispute request, CancellationToken ct)
    {
        var byStaff = scope.AccountRole is null;
        if (byStaff && request.Received is null)
        {
            return CaseErrors.ReceivedMissing();
        }

        // Locked to the commit: the designation that is disputed stays what it is.
        var authorization = await db.LockAuthorizationAsync(request.Account, ct);
        if (authorization is null)
        {
            return new NotAllowed();
        }

        scope.Concerns("authorization", authorization.AuthorizationId.Value);
        if (await db.Cases.AnyAsync(c => EF.Constant(DesignationCase.OpenStates).Contains(c.State), ct))
        {
            return CaseErrors.AlreadyOpen();
        }

        var now = clock.GetUtcNow();
        var known = await facts.OfAsync(authorization.AuthorizationId, ct);
        var language = known.Language ?? (await effects.KeepersAsync(request.Account, ct)).FirstOrDefault()?.Language ?? scope.Actor.Language;
        var opened = DesignationCase.Open(
            await db.NextCaseNumberAsync(OttawaTime.DateOf(now).Year, ct),
            authorization,
            request.Account,
            language,
            request.Ground,
            request.Statement,
            byStaff ? request.Received : null,
            known.Evidence,
            CaseActors.Of(scope),
            now, days);
        db.Add(opened);
        scope.Concerns("case", opened.Number);
        var due = CaseClock.DayOf(opened.DueAt!.Value);
        await effects.TellKeepersAsync(opened, CaseNews.Opened, ct);
        CaseQueueMail.To(unit, opened.Number, QueueNews.Opened, due).ToList().ForEach(scope.Mail);
        return new OpenedDispute(opened.Number, due);
    }
}
