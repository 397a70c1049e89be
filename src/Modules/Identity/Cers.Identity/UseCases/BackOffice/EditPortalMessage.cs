using Cers.Identity.Contracts.BackOffice;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases.BackOffice;

internal sealed class EditPortalMessageValidator : AbstractValidator<EditPortalMessage>
{
    public EditPortalMessageValidator() => RuleFor(m => m.Content).PortalMessage();
}

internal sealed class EditPortalMessageHandler(IdentityDbContext db, MessageScope scope, TimeProvider clock) : IRequestHandler<EditPortalMessage, Result<Done>>
{
    public async Task<Result<Done>> Handle(EditPortalMessage request, CancellationToken ct)
    {
        scope.Concerns("message", request.Message.ToString());
        var found = await db.LockMessageAsync(request.Message, request.Version, ct);
        return found.IsSuccess ? found.Value.Edit(request.Content, scope.Actor, clock.GetUtcNow()) : found.As<Done>();
    }
}

internal static class LockedMessage
{
    /// <summary>The message as the caller's page showed it; a refusal when there is none, or it has been changed since.</summary>
    public static async Task<Result<PublishedMessage>> LockMessageAsync(this IdentityDbContext db, Guid id, int version, CancellationToken ct)
    {
        var message = await db.PortalMessages.FromSql($"select * from identity.portal_messages where id = {id} for update").SingleOrDefaultAsync(ct);
        return message is null ? IdentityErrors.UnknownMessage()
            : message.Version != version ? IdentityErrors.MessageChanged()
            : message;
    }
}
