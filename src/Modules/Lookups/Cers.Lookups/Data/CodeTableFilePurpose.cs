using Cers.Lookups.Contracts;
using Cers.Lookups.Contracts.BackOffice;
using Cers.Messaging;
using Cers.ModuleKit.Files;

namespace Cers.Lookups.Data;

/// <summary>Files of code tables, uploaded by those who look after them.</summary>
internal sealed class CodeTableFilePurpose(IPermissions permissions) : FilePurpose
{
    public override string Name => PreviewCodeTableImport.Purpose;

    public override long MostBytes => 10 * 1024 * 1024;

    public override int MostWaiting => 10;

    public override IReadOnlySet<FileKind> Kinds { get; } = new HashSet<FileKind> { FileKind.Text };

    public override ValueTask<bool> MayUploadAsync(Actor actor, string? subject, CancellationToken ct) => new(MayKeep(actor));

    public override ValueTask<bool> MayReadAsync(Actor actor, StoredFile file, CancellationToken ct) => new(MayKeep(actor));

    private bool MayKeep(Actor actor) => permissions.HoldsAsStaff(actor, LookupsPermissions.KeepCodeTables);
}
