using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Data;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases;

/// <summary>Forgets the addresses of codes that have ended.</summary>
[SystemOnly]
internal sealed record DeleteEndedEmailCodes : ICommand<Done>;

internal sealed class DeleteEndedEmailCodesHandler(RegistrationDbContext db, TimeProvider clock) : IRequestHandler<DeleteEndedEmailCodes, Result<Done>>
{
    public async Task<Result<Done>> Handle(DeleteEndedEmailCodes request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await db.EmailCodes.Where(c => c.EndsAt < now).ExecuteDeleteAsync(ct);
        return default(Done);
    }
}
