using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Messages;
using Cers.ModuleKit.Outbox;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using Cers.Registration.Mail;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class ListSharedSecretsValidator : AbstractValidator<ListSharedSecrets>
{
    public ListSharedSecretsValidator()
    {
        RuleFor(m => m.Filter).Must(f => Enum.IsDefined(f)).Says("registration.filter", "There is no such list.", "Cette liste n'existe pas.");
        RuleFor(m => m.WithinDays).InclusiveBetween(1, ListSharedSecrets.MostDays).Says(
            "registration.within_days", $"Give 1 to {ListSharedSecrets.MostDays} days.", $"Indiquez de 1 à {ListSharedSecrets.MostDays} jours.");
    }
}

internal sealed class ListSharedSecretsHandler(RegistrationDbContext db, UndeliveredMails undelivered, TimeProvider clock)
    : IRequestHandler<ListSharedSecrets, Result<Page<SharedSecretRow>>>
{
    private static readonly SharedSecretState[] LiveStates = [SharedSecretState.Issued, SharedSecretState.Paused];

    public async Task<Result<Page<SharedSecretRow>>> Handle(ListSharedSecrets request, CancellationToken ct)
    {
        var lost = undelivered.SubjectsOf(db, SharedSecretMail.TemplateName);
        var query = Filter(
            db.SharedSecrets.AsNoTracking().Join(db.Applications, s => s.ApplicationId, a => a.Id, (s, a) => new Of { Secret = s, Application = a }), request, lost);
        var page = await query.PageAsync(
            request.Page,
            x => x.Secret.EndsAt,
            x => x.Secret.Id,
            x => new Listed(
                x.Secret.EndsAt,
                x.Secret.Id,
                new SharedSecretRow(
                    x.Application.Number,
                    x.Application.LegalName,
                    x.Application.BusinessNumber,
                    x.Secret.State,
                    x.Secret.IssuedAt,
                    x.Secret.LastDay,
                    x.Secret.WrongAttempts,
                    lost.Contains("application " + x.Application.Number),
                    db.Bounces.Any(b => b.ApplicationId == x.Application.Id && b.CameBackAt >= x.Secret.IssuedAt))),
            row => new Keyset(row.EndsAt, row.Id),
            newestFirst: request.Filter == SecretFilter.Expired,
            ct);
        return page.IsSuccess ? page.Value.Select(row => row.Row) : page.As<Page<SharedSecretRow>>();
    }

    /// <summary>States are constants, so that the partial indexes serve.</summary>
    private IQueryable<Of> Filter(IQueryable<Of> all, ListSharedSecrets request, IQueryable<string> lost)
    {
        var live = all.Where(x => EF.Constant(LiveStates).Contains(x.Secret.State));
        switch (request.Filter)
        {
            case SecretFilter.Paused:
                return all.Where(x => x.Secret.State == EF.Constant(SharedSecretState.Paused));
            case SecretFilter.Ending:
                var end = OttawaTime.EndOf(OttawaTime.Today(clock).AddDays(request.WithinDays));
                return live.Where(x => x.Secret.EndsAt <= end);
            case SecretFilter.Expired:
                return all.Where(x => x.Secret.State == EF.Constant(SharedSecretState.Expired) && x.Application.State == ApplicationState.Approved
                    && !db.SharedSecrets.Any(newer => newer.ApplicationId == x.Secret.ApplicationId && newer.IssuedAt > x.Secret.IssuedAt));
            case SecretFilter.NotDelivered:
                return live.Where(x => lost.Contains("application " + x.Application.Number)
                    || db.Bounces.Any(b => b.ApplicationId == x.Application.Id && b.CameBackAt >= x.Secret.IssuedAt));
            default:
                return live;
        }
    }

    private sealed record Listed(DateTimeOffset EndsAt, Guid Id, SharedSecretRow Row);

    private sealed class Of
    {
        public required SharedSecret Secret { get; init; }

        public required ExporterApplication Application { get; init; }
    }
}
