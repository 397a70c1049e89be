using Cers.Kernel;
using Cers.Messaging;
using MediatR;

namespace Cers.ModuleKit.Messages;

/// <summary>
/// Denies by default: a message runs when it is public, when the actor holds its permission (in the message's account or as staff), when the
/// system sends it, or when a module that it names sends it inside its own message. What holds up an account's commands is told to who has the role.
/// </summary>
internal sealed class AuthorizeBehavior<TRequest, TResponse>(MessageScope scope, IPermissions permissions, IAccessFacts access, AuditLog audit, TimeProvider clock)
    : IPipelineBehavior<TRequest, TResponse>
    where TResponse : IRefusable<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        var frame = scope.Push(MessageTraits.Of(typeof(TRequest)));
        if (scope.Confirming is var (command, reason) && ReferenceEquals(command, request))
        {
            (frame.Confirms, frame.Reason) = (true, reason);
            scope.Confirming = null;
        }

        try
        {
            if (await DenyAsync(frame, request!, ct) is { } denial)
            {
                await audit.DeniedAsync(scope, frame, denial, ct);
                if (frame.Parent is not null)
                {
                    scope.NestedRefusal ??= [denial];
                }

                return TResponse.Refused([denial]);
            }

            return await next();
        }
        catch (Exception e) when (frame.Parent is not null)
        {
            scope.NestedCrash ??= e;
            throw;
        }
        finally
        {
            scope.Pop();
        }
    }

    private async Task<Error?> DenyAsync(MessageScope.Frame frame, object request, CancellationToken ct)
    {
        var traits = frame.Traits;
        if (scope.Actor.SecondFactorDue && !traits.BeforeSecondFactor)
        {
            if (!traits.IsPublic)
            {
                return new SecondFactorNeeded();
            }

            // To what anyone may send, somebody half signed in is nobody.
            scope.Actor = Actor.Anonymous with { Language = scope.Actor.Language, Address = scope.Actor.Address };
        }

        var actor = scope.Actor;
        if (request is IAccountMessage ofAccount)
        {
            scope.Account = ofAccount.Account;
            scope.AccountRole = null;
        }

        if (traits.IsPublic)
        {
            return null;
        }

        if (traits.CalledBy.Count > 0)
        {
            return frame.Parent is { } parent && traits.CalledBy.Contains(parent.Traits.Module) ? null : new NotAllowed();
        }

        if (traits.SystemOnly)
        {
            return actor.Kind == ActorKind.System || scope.Following ? null : new NotAllowed();
        }

        if (actor.Kind == ActorKind.Anonymous)
        {
            return new NotSignedIn();
        }

        if (traits.NeedsSignIn)
        {
            return actor.Person is not null || (actor.Machine is not null && traits.TakesMachines) ? Stale(traits, actor)
                : actor.Machine is null ? new NotSignedIn() : new NotAllowed();
        }

        // Who confirms needs that permission, not the one to propose.
        if ((frame.Confirms ? traits.ConfirmPermission : traits.Permission) is not { } permission)
        {
            return new NotAllowed();
        }

        // Who may not do it at all is not sent to sign in for it.
        return await DenyAsync(permissions.Find(permission), traits, actor, request, ct) ?? Stale(traits, actor);
    }

    private FreshSignInNeeded? Stale(MessageTraits traits, Actor actor) =>
        traits.FreshMinutes is { } minutes && actor.Person is not null
            && !(actor.AuthenticatedAt is { } at && clock.GetUtcNow() - at < TimeSpan.FromMinutes(minutes))
            ? new FreshSignInNeeded(minutes)
            : null;

    private async ValueTask<Error?> DenyAsync(PermissionGrant grant, MessageTraits traits, Actor actor, object request, CancellationToken ct)
    {
        if (actor.Machine is { } machine)
        {
            return grant.Scope is { } needed && machine.Scopes.Contains(needed) && request is IAccountMessage own && own.Account == machine.Account ? null : new NotAllowed();
        }

        if (grant.StaffRoles.Overlaps(actor.StaffRoles))
        {
            return null;
        }

        if (grant.AccountRoles.Count == 0 || request is not IAccountMessage message || actor.Person is not { } person)
        {
            return new NotAllowed();
        }

        var found = await access.FindAsync(person, message.Account, scope, ct);
        scope.AccountRole = found?.Role;
        return scope.AccountRole is not { } role || !grant.AccountRoles.Contains(role) ? new NotAllowed() : traits.IsCommand ? found!.Hold : null;
    }
}
