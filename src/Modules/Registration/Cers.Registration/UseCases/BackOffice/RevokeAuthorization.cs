using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.FourEyes;
using Cers.ModuleKit.FourEyes;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using Cers.Registration.Mail;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class RevokeAuthorizationValidator : AbstractValidator<RevokeAuthorization>
{
    public RevokeAuthorizationValidator() => this.ReasonForColleagues(m => m.Why);
}

/// <summary>Proposed, returned, withdrawn or expired: nothing but its history changes.</summary>
internal sealed class RevokeAuthorizationProposal(RegistrationDbContext db, MessageScope scope, TimeProvider clock) : IProposalSubject<RevokeAuthorization>
{
    public async Task<Result<int>> ProposeAsync(RevokeAuthorization command, CancellationToken ct)
    {
        var found = await db.LockAsync(scope, command.AuthorizationId, command.Version, ct);
        if (!found.IsSuccess)
        {
            return found.As<int>();
        }

        var proposed = found.Value.ProposeRevocation(Officer.Of(scope.Actor), command.Why, clock.GetUtcNow());
        return proposed.IsSuccess ? found.Value.Version : proposed.As<int>();
    }

    public async Task<int?> LockAsync(RevokeAuthorization command, CancellationToken ct) => (await FindAsync(command, ct))?.Version;

    public async Task<Result<Done>> EndAsync(RevokeAuthorization command, ProposalEnd end, string? note, CancellationToken ct)
    {
        var authorization = await FindAsync(command, ct);
        return authorization is null
            ? AuthorizationErrors.Unknown()
            : authorization.EndRevocation(end, scope.Actor.Kind == ActorKind.Person ? Officer.Of(scope.Actor) : null, note, clock.GetUtcNow());
    }

    private Task<Authorization?> FindAsync(RevokeAuthorization command, CancellationToken ct)
    {
        scope.AcrossAccounts("decides on an authorization ID");
        return db.LockAsync(command.AuthorizationId, ct);
    }
}

/// <summary>Confirmed by the second officer.</summary>
internal sealed class RevokeAuthorizationHandler(RegistrationDbContext db, MessageScope scope, TimeProvider clock) : IRequestHandler<RevokeAuthorization, Result<Done>>
{
    public async Task<Result<Done>> Handle(RevokeAuthorization request, CancellationToken ct)
    {
        scope.AcrossAccounts("decides on an authorization ID");
        scope.Concerns("authorization", request.AuthorizationId.Value);

        // The secret first, as a redemption locks them.
        var secret = await db.LockNewestSecretAsync(request.AuthorizationId, ct);
        var authorization = await db.LockAsync(request.AuthorizationId, ct);
        if (authorization is null)
        {
            return AuthorizationErrors.Unknown();
        }

        var revoked = authorization.Revoke(Officer.Of(scope.Actor), request.Why, clock.GetUtcNow());
        if (!revoked.IsSuccess)
        {
            return revoked;
        }

        if (secret is { IsLive: true })
        {
            secret.Revoke();
            var application = await db.Applications.AsNoTracking().SingleAsync(a => a.Id == secret.ApplicationId, ct);
            scope.Withdraw(SharedSecretMail.TemplateName, application.Email, ApplicationMail.Subject(application.Number));
        }

        scope.Tell(authorization, AuthorizationStanding.Revoked);
        return revoked;
    }
}
