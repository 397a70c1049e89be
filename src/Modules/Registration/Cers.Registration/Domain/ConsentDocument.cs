using Cers.Messaging;
using Cers.ModuleKit.Files;
using Cers.Registration.Contracts;

namespace Cers.Registration.Domain;

/// <summary>
/// A client's signed consent. Who may ask for a client is seen to when the file is attached to a request; until then it is its sender's alone, afterwards it is
/// shown to staff who see applications, and to its sender.
/// </summary>
internal sealed class ConsentDocument(IPermissions permissions) : FilePurpose
{
    public const string PurposeName = "registration.consent";

    public override string Name => PurposeName;

    public override long MostBytes => 10_000_000;

    public override int MostWaiting => 5;

    public override IReadOnlySet<FileKind> Kinds { get; } = new HashSet<FileKind> { FileKind.Pdf, FileKind.Png, FileKind.Jpeg };

    public static string SubjectOf(Guid association) => $"association {association}";

    /// <summary>A person with a user account, or an officer who keys requests in.</summary>
    public override ValueTask<bool> MayUploadAsync(Actor actor, string? subject, CancellationToken ct) =>
        new(actor.Kind == ActorKind.Person && (actor.Urn is not null || permissions.HoldsAsStaff(actor, RegistrationPermissions.ProcessAssociations)));

    public override ValueTask<bool> MayReadAsync(Actor actor, StoredFile file, CancellationToken ct) =>
        new(file.UploadedBy == actor.Key || (file.Subject is not null && permissions.HoldsAsStaff(actor, RegistrationPermissions.ViewApplications)));
}
