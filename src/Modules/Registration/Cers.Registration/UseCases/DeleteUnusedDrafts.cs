using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Files;
using Cers.ModuleKit.Jobs;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using Cers.Registration.Intake;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases;

/// <summary>Deletes drafts that were not saved for 30 days, with the received form that staff attached; so many at a time.</summary>
[SystemOnly]
internal sealed record DeleteUnusedDrafts : ICommand<Batch>;

internal sealed class DeleteUnusedDraftsHandler(RegistrationDbContext db, FileShelf files, TimeProvider clock) : IRequestHandler<DeleteUnusedDrafts, Result<Batch>>
{
    private const int Most = 500;

    public async Task<Result<Batch>> Handle(DeleteUnusedDrafts request, CancellationToken ct)
    {
        // The last day ends in Ottawa.
        var before = OttawaTime.EndOf(OttawaTime.Today(clock).AddDays(-ApplicationDraft.Days - 1));
        var unused = await db.Drafts
            .FromSql($"select * from registration.application_drafts where saved_at < {before} order by saved_at, id limit {Most} for update skip locked")
            .ToListAsync(ct);
        await files.RemoveAsync([.. unused.Where(d => d.ReceivedFormId is not null).Select(d => d.ReceivedFormId!.Value)], ReceivedForms.PurposeName, ct);
        db.RemoveRange(unused);
        return new Batch(unused.Count, MayBeMore: unused.Count == Most);
    }
}
