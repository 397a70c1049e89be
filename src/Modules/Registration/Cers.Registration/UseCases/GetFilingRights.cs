using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Registry;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases;

internal sealed class GetFilingRightsHandler(KnownFilingRights known, KeptAnswers register, Func<RegistrationDbContext> db, MessageScope scope, TimeProvider clock)
    : IRequestHandler<GetFilingRights, Result<FilingRights>>
{
    private static readonly Func<RegistrationDbContext, AccountId, CancellationToken, Task<AnsweredRights?>> OfAccount =
        EF.CompileAsyncQuery((RegistrationDbContext db, AccountId account, CancellationToken ct) =>
            (from a in db.Authorizations.AsNoTracking()
             where a.HeldBy == account
             join r in db.RegistryAnswers on a.BusinessNumber equals r.BusinessNumber into answers
             from r in answers.DefaultIfEmpty()
             select new AnsweredRights(
                 new FilingRights(
                     a.BusinessNumber,
                     a.AuthorizationId,
                     a.State == AuthorizationState.Active,
                     a.LegalName,
                     a.OperatingName,
                     a.Designation,
                     r != null && r.ForExport)
                 {
                     OneTimeId = db.OneTimeIds.Where(o => o.AuthorizationId == a.AuthorizationId && o.RevokedAt == null).Select(o => (AuthorizationId?)o.Id).FirstOrDefault(),
                 },
                 r != null ? r.CheckedAt : default(DateTimeOffset?)))
            .SingleOrDefault());

    public async Task<Result<FilingRights>> Handle(GetFilingRights request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var answered = await known.OfAccount.GetAsync(
            request.Account.ToString(), scope, ask => AskAsync(request.Account, now, ask), ct, good: r => r.AnsweredAt >= now - KeptAnswers.Good);
        return answered is null ? new NotAllowed()
            : answered.AnsweredAt >= now - KeptAnswers.Usable ? answered.Rights
            : answered.Rights with { DesignatedForExport = false };
    }

    /// <summary>An answer of the register that is older than a day is asked for again, but not while a transaction is open.</summary>
    private async Task<AnsweredRights?> AskAsync(AccountId account, DateTimeOffset now, CancellationToken ct)
    {
        var rights = await OfAccount(db(), account, ct);
        return rights is null || scope.InTransaction || rights.AnsweredAt >= now - KeptAnswers.Good ? rights
            : await register.AskAsync([rights.Rights.BusinessNumber], ct) is [var answer]
                ? new AnsweredRights(rights.Rights with { DesignatedForExport = answer.Account is { MayExport: true } }, answer.CheckedAt)
            : rights;
    }
}
