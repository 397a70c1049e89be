using Cers.Kernel;
using Cers.ModuleKit.Files;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using MediatR;

namespace Cers.Registration.UseCases;

internal sealed class AddEvidenceHandler(RegistrationDbContext db, MessageScope scope, FileShelf shelf, TimeProvider clock) : IRequestHandler<AddEvidence, Result<Done>>
{
    public async Task<Result<Done>> Handle(AddEvidence request, CancellationToken ct)
    {
        // Locked to the commit: two at once do not both put in the tenth file.
        var disputed = await db.LockCaseAsync(request.Number, ct);
        if (disputed is null)
        {
            return CaseErrors.Unknown();
        }

        scope.Concerns("case", disputed.Number);
        var subject = CaseFiles.SubjectOf(disputed.Number);
        var attached = await shelf.AttachAsync(request.File, CaseFiles.PurposeName, subject, ct);
        if (!attached.IsSuccess)
        {
            return attached;
        }

        var files = await shelf.AboutAsync(CaseFiles.PurposeName, subject, ct);
        return disputed.AddEvidence(CaseActors.Of(scope), files.Single(f => f.Id == request.File).Name, files.Count - 1, clock.GetUtcNow());
    }
}
