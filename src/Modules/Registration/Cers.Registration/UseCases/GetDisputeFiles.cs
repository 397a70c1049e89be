using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Files;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases;

/// <summary>The files of evidence in one of the account's designation cases, oldest first.</summary>
[Permission(RegistrationPermissions.DisputeDesignation), InWords("View evidence", "Consulter les preuves")]
internal sealed record GetDisputeFiles(AccountId Account, string Number) : IQuery<IReadOnlyList<EvidenceFile>>, IAccountMessage;

internal sealed class GetDisputeFilesHandler(RegistrationDbContext db, FileShelf shelf) : IRequestHandler<GetDisputeFiles, Result<IReadOnlyList<EvidenceFile>>>
{
    public async Task<Result<IReadOnlyList<EvidenceFile>>> Handle(GetDisputeFiles request, CancellationToken ct) =>
        await db.Cases.AnyAsync(c => c.Number == request.Number, ct) ? await FilesAsync(shelf, request.Number, ct) : CaseErrors.Unknown();

    public static async Task<List<EvidenceFile>> FilesAsync(FileShelf shelf, string number, CancellationToken ct) =>
        [.. (await shelf.AboutAsync(CaseFiles.PurposeName, CaseFiles.SubjectOf(number), ct)).Select(f => new EvidenceFile(f.Id, f.Name, f.Kind, f.Size, f.KeptAt, f.Scanned))];
}
