using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Declarations.Domain;
using Cers.Declarations.Domain.Bulk;
using Cers.Declarations.Domain.Elements;
using Cers.Declarations.Domain.Rules;
using Cers.Kernel;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Messages;
using Severity = Cers.Kernel.Severity;

namespace Cers.Declarations.Checks;

/// <summary>Judges declarations of a bulk load in their order, each as if those before it had been submitted; nothing is asked for each of them alone.</summary>
internal sealed class BulkJudge(DeclarationChecks checks, MessageScope scope, DatedSettings settings, TimeProvider clock)
{
    /// <summary>Refused when the account may not file at all.</summary>
    public async Task<Result<IReadOnlyList<BulkVerdict>>> JudgeAsync(BulkLoad load, IReadOnlyList<BulkDeclaration> declarations, CancellationToken ct)
    {
        var filing = await checks.AskAsync(load.AccountId, ct);
        if (!filing.IsSuccess)
        {
            return filing.As<IReadOnlyList<BulkVerdict>>();
        }

        var prepared = new List<(BulkDeclaration Declaration, Judgement? Judged)>(declarations.Count);
        foreach (var declaration in declarations)
        {
            if (declaration.Content is not { } content)
            {
                prepared.Add((declaration, null));
                continue;
            }

            var judged = await checks.PrepareAsync(filing.Value, content, load.ReceivedAt, ct);
            if (!judged.IsSuccess)
            {
                return judged.As<IReadOnlyList<BulkVerdict>>();
            }

            prepared.Add((declaration, judged.Value));
        }

        var now = clock.GetUtcNow();
        var earlier = await EarlierOfChunk.AskAsync([.. prepared.Where(p => p.Declaration.Submit).Select(p => p.Judged).OfType<Judgement>()], scope, ct);
        var verdicts = new List<BulkVerdict>(prepared.Count);
        foreach (var (declaration, judged) in prepared)
        {
            var verdict = judged is null ? Refused(declaration, []) : declaration.Submit ? Judge(load, declaration, judged, earlier, now) : Keep(load, declaration, judged, now);
            if (verdict.Accepted is { } accepted)
            {
                earlier.Add(accepted);
            }

            verdicts.Add(verdict);
        }

        return verdicts;
    }

    private BulkVerdict Judge(BulkLoad load, BulkDeclaration declaration, Judgement judged, EarlierOfChunk earlier, DateTimeOffset now)
    {
        judged.Earlier = earlier.Of(judged);
        RuleSet.Judge(judged);
        var found = judged.Findings;
        var answers = declaration.Acknowledge([.. found.Where(f => f.Severity == Severity.Verify)]).Where(GivenText.IsReason).ToList();
        var blocking = RuleSet.Blocking(found, answers);
        var told = declaration.Tell(judged.Filer(load.AccountId).Reads(found));
        if (declaration.Faults.Any(f => f.Severity == Severity.Error) || blocking.Any(f => f.Severity == Severity.Error))
        {
            return new BulkVerdict(declaration, BulkResult.Refused, told);
        }

        return blocking.Count == 0
            ? new BulkVerdict(
                declaration,
                BulkResult.Accepted,
                told,
                Acceptance.Of(judged, answers, load.AccountId, Messaging.Channel.Bulk, load.Sender.Name, now, RisingIds.At(now, declaration.Ordinal)))
            : Keep(load, declaration, judged, now) with { Result = BulkResult.NeedsAcknowledgement, Findings = told };
    }

    /// <summary>As a draft, which may hold anything but what could not be read.</summary>
    private BulkVerdict Keep(BulkLoad load, BulkDeclaration declaration, Judgement judged, DateTimeOffset now)
    {
        if (Draft.NotStorable(declaration.Content!) is { } fault)
        {
            return Refused(declaration, [new Finding(fault.Code, Severity.Error, fault.Path!, fault.Text.En, fault.Text.Fr, "")]);
        }

        if (declaration.Faults.Any(f => f.Severity == Severity.Error))
        {
            return Refused(declaration, []);
        }

        var dueBy = Deadline.DueOf(judged.Shipment, judged.AnyRestricted, judged.Tables, settings.Int);
        var draft = Draft.Start(load.AccountId, Normalization.Clean(declaration.Content!), load.Sender.ToActor(), now, dueBy);
        return new BulkVerdict(declaration, BulkResult.Draft, declaration.Tell([]), Draft: draft);
    }

    private static BulkVerdict Refused(BulkDeclaration declaration, IReadOnlyList<Finding> found) => new(declaration, BulkResult.Refused, declaration.Tell(found));
}
