using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Identity.Mail;
using Cers.Kernel;
using Cers.ModuleKit.Keys;
using Cers.ModuleKit.Messages;
using Cers.ModuleKit.Outbox;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

internal sealed class RequestSecondFactorCodeHandler(IdentityDbContext db, MessageScope scope, KeyRing keys, TimeProvider clock)
    : IRequestHandler<RequestSecondFactorCode, Result<SentSecondFactorCode>>
{
    public async Task<Result<SentSecondFactorCode>> Handle(RequestSecondFactorCode request, CancellationToken ct)
    {
        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == scope.Actor.Person, ct);
        scope.Concerns("person", person.Id.ToString());
        if (!person.HasUserAccount || scope.Actor.Session is not { } session)
        {
            return IdentityErrors.NoAddressForCode();
        }

        var (code, now) = (EmailCode.Draw(), clock.GetUtcNow());
        db.EmailCodes.Add(EmailCode.For(person.Id, person.Email!, code, await keys.CurrentAsync(KeyPurpose.Hmac, ct), now, session));
        scope.Mail(new MailToSend(
            SecondFactorCodeMail.TemplateName,
            person.Email!,
            person.Language!.Value,
            new Dictionary<string, string>(StringComparer.Ordinal),
            $"session {session}",
            new MailSecret(code, now + EmailCode.Life)));
        return new SentSecondFactorCode(Hidden(person.Email!));
    }

    /// <summary>n•••@example.ca</summary>
    private static string Hidden(string address) => $"{address[0]}•••{address[address.LastIndexOf('@')..]}";
}
