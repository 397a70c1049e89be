using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using MediatR;

namespace Cers.Identity.UseCases;

internal sealed class IssueMachineClientTokenHandler(
    KnownClients clients, IdentityDbContext db, MessageScope scope, TokenIssuer issuer, TimeProvider clock)
    : IRequestHandler<IssueMachineClientToken, Result<IssuedMachineClientToken>>
{
    public async Task<Result<IssuedMachineClientToken>> Handle(IssueMachineClientToken request, CancellationToken ct)
    {
        scope.Concerns("client", request.Client.ToString());
        var facts = (await clients.FindAsync(request.Client, () => db, scope, ct))?.Tell(clock.GetUtcNow());
        if (facts is null || facts.Keys.All(k => k.Key != request.Key) || !await db.ShowOnceAsync(request.Client.ToString(), request.Assertion, request.AssertionEndsAt, ct))
        {
            return MachineClientErrors.NotProven();
        }

        var scopes = request.Scopes ?? [.. facts.Scopes.Order()];
        return scopes.All(facts.Scopes.Contains) && facts.Access(request.Key, scopes) is { } access
            ? await issuer.IssueAsync(access, ct)
            : MachineClientErrors.ScopeNotHeld();
    }
}
