using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Files;
using MediatR;

namespace Cers.ModuleKit.Tests.Trial;

/// <summary>Files of people who are not barred: the bar can come down between a ticket and its use.</summary>
internal sealed class Evidence(Bar bar) : FilePurpose
{
    public override string Name => "trial.evidence";

    public override long MostBytes => 200_000_000;

    public override int MostWaiting => 3;

    public override IReadOnlySet<FileKind> Kinds { get; } = new HashSet<FileKind> { FileKind.Pdf, FileKind.Png, FileKind.Text };

    public override ValueTask<bool> MayUploadAsync(Actor actor, string? subject, CancellationToken ct) => new(!bar.Out.Contains(actor.Key));

    public override ValueTask<bool> MayReadAsync(Actor actor, StoredFile file, CancellationToken ct) =>
        new(!bar.Out.Contains(actor.Key) && (file.UploadedBy == actor.Key || (file.Subject is not null && actor.IsStaff)));
}

/// <summary>Small, and kept without a scan where there is no scanner.</summary>
internal sealed class Scribbles : FilePurpose
{
    public override string Name => "trial.scribbles";

    public override long MostBytes => 100_000;

    public override int MostWaiting => 100;

    public override IReadOnlySet<FileKind> Kinds { get; } = new HashSet<FileKind> { FileKind.Text, FileKind.Xml };

    public override bool NeedsScan => false;

    public override ValueTask<bool> MayUploadAsync(Actor actor, string? subject, CancellationToken ct) => new(true);

    public override ValueTask<bool> MayReadAsync(Actor actor, StoredFile file, CancellationToken ct) => new(true);
}

/// <summary>Who may no longer.</summary>
internal sealed class Bar
{
    public System.Collections.Concurrent.ConcurrentBag<string> Out { get; } = [];
}

[SignedIn]
internal sealed record AttachEvidence(Guid File, string Case) : ICommand<Done>;

internal sealed class AttachEvidenceHandler(FileShelf shelf) : IRequestHandler<AttachEvidence, Result<Done>>
{
    public Task<Result<Done>> Handle(AttachEvidence request, CancellationToken ct) => shelf.AttachAsync(request.File, "trial.evidence", $"case {request.Case}", ct);
}
