using Cers.Messaging;
using Cers.ModuleKit.Files;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;

namespace Cers.Registration.Registry;

/// <summary>Files of RM accounts, uploaded by those who keep the register.</summary>
internal sealed class RegisterFilePurpose(IPermissions permissions) : FilePurpose
{
    public override string Name => PreviewRegisterImport.Purpose;

    public override long MostBytes => 20 * 1024 * 1024;

    public override int MostWaiting => 10;

    public override IReadOnlySet<FileKind> Kinds { get; } = new HashSet<FileKind> { FileKind.Text };

    public override ValueTask<bool> MayUploadAsync(Actor actor, string? subject, CancellationToken ct) => new(MayKeep(actor));

    public override ValueTask<bool> MayReadAsync(Actor actor, StoredFile file, CancellationToken ct) => new(MayKeep(actor));

    private bool MayKeep(Actor actor) => permissions.HoldsAsStaff(actor, RegistrationPermissions.KeepRegister);
}
