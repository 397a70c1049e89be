using Cers.Messaging;
using Cers.ModuleKit.Files;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;

namespace Cers.Registration.Intake;

/// <summary>Forms BSF831 as they came in by e-mail or on paper: staff who decide applications attach one, staff who see applications read it.</summary>
internal sealed class ReceivedForms(IPermissions permissions) : FilePurpose
{
    public const string PurposeName = PaperDetails.FilePurpose;

    public override string Name => PurposeName;

    public override long MostBytes => 10 * 1024 * 1024;

    public override int MostWaiting => 20;

    public override IReadOnlySet<FileKind> Kinds { get; } = new HashSet<FileKind> { FileKind.Pdf, FileKind.Png, FileKind.Jpeg, FileKind.Tiff };

    public override ValueTask<bool> MayUploadAsync(Actor actor, string? subject, CancellationToken ct) =>
        ValueTask.FromResult(permissions.HoldsAsStaff(actor, RegistrationPermissions.DecideApplications));

    public override ValueTask<bool> MayReadAsync(Actor actor, StoredFile file, CancellationToken ct) =>
        ValueTask.FromResult(
            actor.Key == file.UploadedBy || (file.Subject is not null && permissions.HoldsAsStaff(actor, RegistrationPermissions.ViewApplications)));
}
