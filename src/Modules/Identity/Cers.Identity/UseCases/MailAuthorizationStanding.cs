using Cers.Identity.Data;
using Cers.Identity.Mail;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using MediatR;

namespace Cers.Identity.UseCases;

/// <summary>Tells an account's owners and proxies that its authorization ID will be, or was, suspended, restored or revoked (N-16).</summary>
[SystemOnly]
internal sealed record MailAuthorizationStanding(
    AccountId Account, AuthorizationId AuthorizationId, BusinessNumber BusinessNumber, AuthorizationStanding Standing, AuthorizationCause Cause, DateOnly? LastDay)
    : ICommand<Done>;

internal sealed class MailAuthorizationStandingHandler(IdentityDbContext db, MessageScope scope) : IRequestHandler<MailAuthorizationStanding, Result<Done>>
{
    public async Task<Result<Done>> Handle(MailAuthorizationStanding request, CancellationToken ct)
    {
        scope.AcrossAccounts("tells owners and proxies of an authorization ID");
        scope.Concerns("authorization", request.AuthorizationId.Value);
        foreach (var keeper in await db.KeepersOfAsync(request.Account, ct))
        {
            scope.Mail(AuthorizationStandingMail.To(request, keeper));
        }

        return default(Done);
    }
}
