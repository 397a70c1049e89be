using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Keys;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using Cers.Registration.Mail;
using Cers.Registration.Registry;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class ApproveApplicationPreparation(RegistrationDbContext db, RegistryAnswers answers) : IPrepare<ApproveApplication>
{
    public async Task PrepareAsync(ApproveApplication message, CancellationToken ct)
    {
        var number = await db.Applications.Where(a => a.Number == message.Number).Select(a => (BusinessNumber?)a.BusinessNumber).SingleOrDefaultAsync(ct);
        if (number is { } known)
        {
            await answers.AskTodayAsync(known, ct);
        }
    }
}

internal sealed class ApproveApplicationHandler(
    RegistrationDbContext db,
    MessageScope scope,
    IMediator mediator,
    RegistryAnswers answers,
    Associations associations,
    KeyRing keys,
    DatedSettings settings,
    TimeProvider clock)
    : IRequestHandler<ApproveApplication, Result<Done>>
{
    public async Task<Result<Done>> Handle(ApproveApplication request, CancellationToken ct)
    {
        var found = await db.LockAsync(request.Number, request.Version, ct);
        if (!found.IsSuccess)
        {
            return found.As<Done>();
        }

        var application = found.Value;
        scope.Concerns("application", application.Number);
        if (application.Kind == ApplicationKind.AddClient)
        {
            return await associations.AddClientAsync(application, await Officer.WithAddressAsync(scope, mediator, ct), clock.GetUtcNow(), ct);
        }

        if (await RefusalAsync(application, ct) is { } refusal)
        {
            return refusal;
        }

        var now = clock.GetUtcNow();

        // A business that was a client before has its authorization ID already.
        var given = await db.AuthorizationOfClientAsync(application.BusinessNumber, ct);
        var authorizationId = given ?? await db.NextAuthorizationIdAsync(ct);
        var approved = application.Approve(await Officer.WithAddressAsync(scope, mediator, ct), authorizationId, now);
        if (!approved.IsSuccess)
        {
            return approved;
        }

        application.Keep(RegistryOccasion.Approval, answers.Of(application.BusinessNumber)!);
        if (given is null)
        {
            var authorization = Authorization.Allocate(authorizationId, application, now);
            await db.GiveOneTimeIdAsync(authorization, now, ct);
            db.Add(authorization);
        }

        var (secret, text) = SharedSecret.Issue(
            application.Id,
            authorizationId,
            await keys.CurrentAsync(KeyPurpose.Hmac, ct),
            now,
            settings.Int("secret.lifeDays", OttawaTime.DateOf(now)));
        db.Add(secret);
        scope.Mail(ApprovedMail.To(application, secret));
        scope.Mail(SharedSecretMail.To(application, secret, text));
        return approved;
    }

    /// <summary>What the register and Identity say on the day of the approval.</summary>
    private async Task<Error?> RefusalAsync(ExporterApplication application, CancellationToken ct)
    {
        if (answers.RefusalOf(application) is { } refusal)
        {
            return refusal;
        }

        var holder = await mediator.Send(new FindAccountByBusinessNumber(application.BusinessNumber), ct);
        return holder.Value.Account is null ? null : ApplicationRules.AlreadyThere();
    }
}
