using Cers.Declarations.Data;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Jobs;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.UseCases;

/// <summary>Deletes news of declarations that everybody who follows has read long since. Running it twice, late or on two hosts harms nothing.</summary>
[SystemOnly]
internal sealed record ForgetNews : ICommand<Batch>;

internal sealed class ForgetNewsHandler(DeclarationsDbContext db, MessageScope scope, TimeProvider clock) : IRequestHandler<ForgetNews, Result<Batch>>
{
    public const int AtATime = 5000;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public async Task<Result<Batch>> Handle(ForgetNews request, CancellationToken ct)
    {
        scope.AcrossAccounts("news that have been told");
        var before = clock.GetUtcNow() - Kept;
        var deleted = await db.Database.ExecuteSqlAsync(
            $"""
            delete from declarations.news where position in (
                select position from declarations.news where at < {before} order by position limit {AtATime} for update skip locked)
            """,
            ct);
        return new Batch(deleted, deleted == AtATime);
    }
}
