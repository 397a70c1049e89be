using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.FourEyes;
using Cers.ModuleKit.FourEyes;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using Cers.Registration.Intake;
using Cers.Registration.Mail;
using FluentValidation;
using MediatR;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class RefuseApplicationValidator : AbstractValidator<RefuseApplication>
{
    public RefuseApplicationValidator() => this.RefusalIsGiven(m => m.ReasonCode, m => m.Explanation);
}

/// <summary>Proposed, it is pending second review; returned, withdrawn or expired, it is the officer's work again.</summary>
internal sealed class RefuseApplicationProposal(RegistrationDbContext db, MessageScope scope, IMediator mediator, TimeProvider clock) : IProposalSubject<RefuseApplication>
{
    public async Task<Result<int>> ProposeAsync(RefuseApplication command, CancellationToken ct)
    {
        var found = await db.LockAsync(command.Number, command.Version, ct);
        if (!found.IsSuccess)
        {
            return found.As<int>();
        }

        var proposed = found.Value.ProposeRefusal(
            await Officer.WithAddressAsync(scope, mediator, ct), RefusalReasons.Find(command.ReasonCode)!, command.Explanation, clock.GetUtcNow());
        return proposed.IsSuccess ? found.Value.Version : proposed.As<int>();
    }

    public async Task<int?> LockAsync(RefuseApplication command, CancellationToken ct) => (await db.LockAsync(command.Number, ct))?.Version;

    public async Task<Result<Done>> EndAsync(RefuseApplication command, ProposalEnd end, string? note, CancellationToken ct)
    {
        // Sent back it decides nothing: whose address it is does not matter here, and is not asked.
        var application = await db.LockAsync(command.Number, ct);
        return application is null
            ? ApplicationErrors.Unknown()
            : application.EndRefusal(end, scope.Actor.Kind == ActorKind.Person ? Officer.Of(scope.Actor) : null, note, clock.GetUtcNow());
    }
}

/// <summary>Confirmed by the second officer.</summary>
internal sealed class RefuseApplicationHandler(RegistrationDbContext db, MessageScope scope, IMediator mediator, Associations associations, TimeProvider clock)
    : IRequestHandler<RefuseApplication, Result<Done>>
{
    public async Task<Result<Done>> Handle(RefuseApplication request, CancellationToken ct)
    {
        var application = await db.LockAsync(request.Number, ct);
        if (application is null)
        {
            return ApplicationErrors.Unknown();
        }

        scope.Concerns("application", application.Number);
        var (officer, now) = (await Officer.WithAddressAsync(scope, mediator, ct), clock.GetUtcNow());
        var refused = application.ConfirmRefusal(officer, now);
        if (refused.IsSuccess)
        {
            scope.Mail(RefusedMail.To(application));
        }

        if (refused.IsSuccess && application.Kind == ApplicationKind.AddClient)
        {
            await associations.RefuseClientAsync(application, officer, now, ct);
        }

        return refused;
    }
}
