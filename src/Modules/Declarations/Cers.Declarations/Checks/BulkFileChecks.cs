using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Declarations.Domain.Bulk;
using Cers.Kernel;
using Cers.Messaging.Files;
using Cers.ModuleKit.Files;
using Cers.ModuleKit.Messages;

namespace Cers.Declarations.Checks;

/// <summary>
/// Lets a file go the way of a load without storing anything: received by the rules of an upload, made a load, looked at as a whole, judged by the load's judge. Its
/// declarations are judged together, as of a load that takes all or nothing, since none is there for the next ones to find.
/// </summary>
internal sealed class BulkFileChecks(FileReader files, BulkIntake intake, BulkJudge judge, MessageScope scope, TimeProvider clock)
{
    // As many as loads in hand, which take as much: whoever comes beyond waits with a file, not with its declarations.
    private static readonly SemaphoreSlim Places = new(BulkRunner.Places);

    public async Task<Result<BulkLoadReport>> CheckAsync(AccountId account, PassingFile file, bool allOrNothing, bool confirmed, CancellationToken ct)
    {
        var read = await files.ReadAsync(file, BulkFilePurpose.PurposeName, ct);
        if (!read.IsSuccess)
        {
            return read.As<BulkLoadReport>();
        }

        var (name, content, sha256) = read.Value;
        scope.Concerns("bulk file", Convert.ToHexStringLower(sha256));
        var made = await intake.MakeAsync(
            Guid.Empty, account, new BulkLoadFile(Guid.Empty, name, content.Length, sha256, clock.GetUtcNow()), allOrNothing, confirmed, null, ct);
        if (!made.IsSuccess)
        {
            return made.As<BulkLoadReport>();
        }

        await Places.WaitAsync(ct);
        try
        {
            return await JudgeAsync(made.Value, content, ct);
        }
        finally
        {
            Places.Release();
        }
    }

    private async Task<Result<BulkLoadReport>> JudgeAsync(BulkLoad load, Stream content, CancellationToken ct)
    {
        var file = new BulkFile(content, load.Format, load.Name);
        var declarations = new List<BulkDeclaration>();
        await foreach (var declaration in file.ReadAsync(ct))
        {
            declarations.Add(declaration);
        }

        if (file.Faults.Count > 0)
        {
            var refusal = BulkFindingEntry.Of(load, file.Faults, 0).Select(f => f.Tell()).ToList();
            load.RefuseFile(file.Faults.Count, clock.GetUtcNow());
            return new BulkLoadReport(load.Tell(), [], refusal);
        }

        load.Begin(file.Declarations);
        var judged = await judge.JudgeAsync(load, declarations, ct);
        if (!judged.IsSuccess)
        {
            return judged.As<BulkLoadReport>();
        }

        var (_, results, findings) = load.Note(judged.Value, clock.GetUtcNow());
        return new BulkLoadReport(load.Tell(), [.. results.Select(r => r.TellUnstored())], [.. findings.Select(f => f.Tell())]);
    }
}
