using Cers.Declarations.Domain.Bulk;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Files;

namespace Cers.Declarations.Data;

/// <summary>
/// Files of declarations. A ticket to upload comes from a message of the account or of staff, and what is uploaded counts for nothing until another one sends it.
/// </summary>
internal sealed class BulkFilePurpose : FilePurpose
{
    public const string PurposeName = "declarations.bulk_file";

    public override string Name => PurposeName;

    public override long MostBytes => BulkLayout.MostBytes;

    /// <summary>Four loads at once are counted as loads. What a host that died left of an upload counts here for a day, and must not lock its sender out.</summary>
    public override int MostWaiting => 20;

    public override IReadOnlySet<FileKind> Kinds { get; } = new HashSet<FileKind> { FileKind.Text, FileKind.Zip };

    /// <summary>Nobody gets it back: it is read here and deleted with its reports.</summary>
    public override bool NeedsScan => false;

    public override Error Refusal(Error refusal) => refusal.Code switch
    {
        "files.too_large" => BulkRules.Broken(BulkRules.FileSize),
        "files.wrong_kind" => BulkRules.Broken(BulkRules.Encoding),
        "files.empty" => BulkRules.Broken(BulkRules.DeclarationCount),
        _ => refusal,
    };

    public override ValueTask<bool> MayUploadAsync(Actor actor, string? subject, CancellationToken ct) => new(actor.Kind is ActorKind.Person or ActorKind.Machine);

    public override ValueTask<bool> MayReadAsync(Actor actor, StoredFile file, CancellationToken ct) => new(false);
}
