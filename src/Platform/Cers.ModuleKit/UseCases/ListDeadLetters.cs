using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.Operations;
using Cers.ModuleKit.Data;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.ModuleKit.UseCases;

internal sealed class ListDeadLettersHandler(PlatformDbContext db, TimeProvider clock) : IRequestHandler<ListDeadLetters, Result<Page<DeadLetter>>>
{
    public async Task<Result<Page<DeadLetter>>> Handle(ListDeadLetters request, CancellationToken ct)
    {
        // A constant, so that the partial index serves.
        var dead = db.Set<OutboxRow>().AsNoTracking().Where(o => o.State == EF.Constant("dead"));
        if (request.Name is { } name)
        {
            dead = dead.Where(o => o.Template == name || o.Reaction == name);
        }

        var page = await dead.PageAsync(
            request.Page,
            o => o.CreatedAt,
            o => o.Id,
            o => new Listed(o.Id, o.Template, o.Reaction, o.CreatedAt, o.Attempts, o.LastError, o.Recipient, o.Secret != null, o.SecretEndsAt),
            row => new Keyset(row.CreatedAt, row.Id),
            newestFirst: true,
            ct);
        var now = clock.GetUtcNow();
        return page.IsSuccess ? page.Value.Select(row => row.Tell(now)) : page.As<Page<DeadLetter>>();
    }

    private sealed record Listed(
        Guid Id, string? Template, string? Reaction, DateTimeOffset CreatedAt, int Attempts, string? LastError, string? Recipient, bool HasSecret, DateTimeOffset? SecretEndsAt)
    {
        public DeadLetter Tell(DateTimeOffset now) =>
            new(
                Id,
                Template ?? Reaction!,
                Template is not null,
                CreatedAt,
                Attempts,
                LastError ?? "",
                Recipient is null ? null : Masked(Recipient),
                SecretEndsAt is null ? SecretState.None : HasSecret && SecretEndsAt > now ? SecretState.Good : SecretState.Ended);

        /// <summary>Enough to recognise a typing error in, too little to write to: j…@e….ca.</summary>
        private static string Masked(string address)
        {
            var (at, dot) = (address.IndexOf('@', StringComparison.Ordinal), address.LastIndexOf('.'));
            return at > 0 && dot > at + 1 ? $"{address[0]}…@{address[at + 1]}…{address[dot..]}" : "…";
        }
    }
}
