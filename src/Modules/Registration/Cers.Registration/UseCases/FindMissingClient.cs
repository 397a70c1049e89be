using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using Cers.Registration.Registry;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases;

/// <summary>
/// Why is this client missing from a customs service provider's list? The first of the reasons A1 to A6 that holds; null when it is there. Refused for an account that
/// is no service provider, and while the register of RM accounts is silent.
/// </summary>
[Permission(RegistrationPermissions.ManageAssociations), InWords("Ask why a client is missing", "Demander pourquoi un client manque")]
internal sealed record FindMissingClient(AccountId Account, string BusinessNumber) : IQuery<MissingClient?>, IAccountMessage;

internal sealed class FindMissingClientValidator : AbstractValidator<FindMissingClient>
{
    public FindMissingClientValidator() => RuleFor(m => m.BusinessNumber).Must(n => n is { Length: > 0 and <= 40 }).Says(
        "registration.number_missing", "Give the client's business number.", "Donnez le numéro d'entreprise du client.");
}

internal sealed class FindMissingClientHandler(
    RegistrationDbContext db, IMediator mediator, KeptAnswers register, TimeProvider clock)
    : IRequestHandler<FindMissingClient, Result<MissingClient?>>
{
    public async Task<Result<MissingClient?>> Handle(FindMissingClient request, CancellationToken ct)
    {
        var rights = await mediator.Send(new GetFilingRights(request.Account), ct);
        if (!rights.IsSuccess)
        {
            return rights.As<MissingClient?>();
        }

        if (rights.Value.Designation != BusinessDesignation.CustomsServiceProvider)
        {
            return AssociationErrors.NotAProvider();
        }

        if (!BusinessNumber.TryParse(request.BusinessNumber, out var number))
        {
            return MissingClient.NumberNotValid();
        }

        var newest = await db.Associations.AsNoTracking().Where(a => a.CspAccount == request.Account && a.ClientBusinessNumber == number)
            .OrderByDescending(a => a.AskedAt).ThenByDescending(a => a.Id)
            .Select(a => new Asked(a.State, a.EndedAt, a.ActiveSince != null, db.Applications.Where(p => p.Id == a.ApplicationId).Select(p => p.Number).FirstOrDefault()))
            .FirstOrDefaultAsync(ct);
        if (newest?.State == AssociationState.Active)
        {
            return Result<MissingClient?>.Success(null);
        }

        // Of a pair that met in CERS, its time in CAED explains nothing any more.
        if (newest is null && await CameFromCaedAsync(rights.Value, ct))
        {
            return MissingClient.NotReportedInCaed();
        }

        return await register.AskAsync(number, clock.GetUtcNow() - KeptAnswers.Good, ct) is not { } answer ? ApplicationErrors.RegisterSilent()
            : answer.Account is not { Open: true } ? MissingClient.NumberNotValid()
            : !answer.Account.MayExport ? MissingClient.NotForExport()
            : OfAsked(newest);
    }

    private static MissingClient OfAsked(Asked? newest) => newest switch
    {
        { State: AssociationState.Requested or AssociationState.AwaitingConsent } => MissingClient.RequestInProcess(newest.Application),
        { State: AssociationState.Ended, Begun: true, EndedAt: { } at } => MissingClient.Ended(OttawaTime.DateOf(at)),
        _ => MissingClient.Unknown(),
    };

    /// <summary>A client for which the provider reported in CAED would have come to CERS with it.</summary>
    private Task<bool> CameFromCaedAsync(FilingRights provider, CancellationToken ct) =>
        db.Authorizations.AsNoTracking().AnyAsync(a => a.AuthorizationId == provider.AuthorizationId && a.Designations.Any(d => d.Origin == DesignationOrigin.Caed), ct);

    private sealed record Asked(AssociationState State, DateTimeOffset? EndedAt, bool Begun, string? Application);
}
