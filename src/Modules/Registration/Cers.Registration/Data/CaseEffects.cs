using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Domain;
using Cers.Registration.Mail;
using MediatR;

namespace Cers.Registration.Data;

/// <summary>What follows from a decided case, in the transaction that decides it: the designation, the one-time authorization ID, the associations, the letter.</summary>
internal sealed class CaseEffects(RegistrationDbContext db, MessageScope scope, IMediator mediator, Associations associations)
{
    /// <summary>Told to both sides of an association; it tells nothing of the dispute.</summary>
    private const string AssociationsEnded = "The provider's designation was changed. / La désignation du fournisseur a été modifiée.";

    public async Task TakeEffectAsync(DesignationCase decided, Authorization authorization, DateTimeOffset now, CancellationToken ct)
    {
        var decision = decided.Decisions[^1];
        if (DesignationCase.DesignationOf(decision.Decision) is { } to)
        {
            await RedesignateAsync(authorization, to, DesignationOrigin.Case, new(decision.ReasonEn, decision.ReasonFr), decided.Number, now, ct);
        }

        foreach (var keeper in await KeepersAsync(decided.AccountId, ct))
        {
            scope.Mail(DecidedMail.To(decided, decision.Letter, keeper));
        }
    }

    /// <summary>Whoever redesignates a business does it here, with what follows for its one-time authorization ID and its clients.</summary>
    public async Task RedesignateAsync(
        Authorization authorization, BusinessDesignation to, DesignationOrigin origin, LocalizedText reason, string? caseNumber, DateTimeOffset now, CancellationToken ct)
    {
        authorization.Redesignate(to, origin, reason, caseNumber, now);
        await db.GiveOneTimeIdAsync(authorization, now, ct);
        if (to == BusinessDesignation.Exporter)
        {
            await associations.EndAllAsync(authorization.HeldBy!.Value, AssociationsEnded, now, ct);
        }
    }

    /// <summary>Tells owners and proxies that something happened to their case (N-12).</summary>
    public async Task TellKeepersAsync(DesignationCase about, CaseNews news, CancellationToken ct)
    {
        foreach (var keeper in await KeepersAsync(about.AccountId, ct))
        {
            scope.Mail(CaseMail.To(about, news, keeper));
        }
    }

    public async Task<IReadOnlyList<Contact>> KeepersAsync(AccountId account, CancellationToken ct) => (await mediator.Send(new GetAccountKeepers(account), ct)).Value;
}
