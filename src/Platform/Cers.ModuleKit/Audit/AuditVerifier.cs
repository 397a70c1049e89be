using System.Security.Cryptography;
using Cers.Messaging.Operations;
using Npgsql;

namespace Cers.ModuleKit.Audit;

/// <summary>
/// Checks the chain of seals and every entry below them, as a stream. A seal vouches for all before it by its hash of the former one, so that it is
/// enough to trust the key of the last.
/// </summary>
public sealed class AuditVerifier(NpgsqlDataSource database, AuditKeys keys)
{
    /// <summary>From a seal to the end of the chain; with an anchor, the chain must hold it.</summary>
    public async Task<AuditReport> VerifyAsync(long from, AuditAnchor? anchor, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var snapshot = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, ct);
        var store = new SealStore(connection);
        var trusted = Trusted(anchor);
        var run = new Run(await store.PublicKeysAsync(ct), trusted, await store.DroppedMonthsAsync(ct), from);
        if (from > 1)
        {
            run.StartAfter(await store.FindAsync(from - 1, ct));
        }

        await foreach (var (seal, entries) in store.ReadAsync(from, long.MaxValue, ct))
        {
            run.Check(seal, entries);
        }

        if (run.Last is { } last && !trusted.ContainsKey(last.SignedBy))
        {
            run.Find(AuditFault.KeyNotTrusted, last.Number);
        }

        if (anchor is not null)
        {
            var kept = await store.FindAsync(anchor.Number, ct);
            if (kept is null)
            {
                run.Find((await store.LastAsync(ct))?.Number > anchor.Number ? AuditFault.SealRemoved : AuditFault.ChainTruncated, anchor.Number);
            }
            else if (!Convert.ToHexStringLower(kept.Hash).Equals(anchor.Hash, StringComparison.Ordinal))
            {
                run.Find(AuditFault.SealReplaced, anchor.Number);
            }
        }

        return run.Report();
    }

    /// <summary>The newest seals only, so many at most.</summary>
    public async Task<AuditReport> VerifyNewestAsync(int most, CancellationToken ct)
    {
        await using var command = database.CreateCommand("select coalesce(max(number), 0) from platform.audit_seals");
        var last = (long)(await command.ExecuteScalarAsync(ct))!;
        return await VerifyAsync(Math.Max(1, last - most + 1), anchor: null, ct);
    }

    /// <summary>What a finding says, in English, for the command line.</summary>
    public static string Say(AuditFinding finding) => finding.Fault switch
    {
        AuditFault.EntryAltered => $"seal {finding.Seal}: entry {finding.Entry} was altered{Of(finding.Columns)}",
        AuditFault.EntryRemoved => $"seal {finding.Seal}: entry {finding.Entry} was removed",
        AuditFault.EntryAdded => $"seal {finding.Seal}: entry {finding.Entry} was added after the sealing",
        AuditFault.SealAltered => $"seal {finding.Seal} was altered",
        AuditFault.SealRemoved => $"seal {finding.Seal} was removed",
        AuditFault.SealReplaced => $"seal {finding.Seal} is not the one that stood here: the chain is broken before it",
        AuditFault.SignatureNotValid => $"seal {finding.Seal}: the signature is not valid",
        AuditFault.KeyNotTrusted => $"seal {finding.Seal}, the last, is signed by a key that is not trusted here",
        AuditFault.ChainTruncated => $"the chain ends before seal {finding.Seal}, which the anchor holds",
        _ => throw new ArgumentOutOfRangeException(nameof(finding)),
    };

    private Dictionary<string, byte[]> Trusted(AuditAnchor? anchor)
    {
        var trusted = new Dictionary<string, byte[]>(keys.Trusted, StringComparer.Ordinal);
        foreach (var (_, text) in anchor?.PublicKeys ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            var key = Convert.FromBase64String(text);
            trusted[AuditKeys.IdOf(key)] = key;
        }

        return trusted;
    }

    private static string Of(IReadOnlyList<string> columns) => columns.Count == 0 ? "" : $": {string.Join(", ", columns)}";

    /// <summary>One verification: what was seen so far.</summary>
    private sealed class Run(
        Dictionary<string, byte[]> published, Dictionary<string, byte[]> trusted, List<(DateTimeOffset From, DateTimeOffset To)> droppedMonths, long from)
    {
        private readonly List<AuditFinding> findings = [];
        private long faults;
        private long seals;
        private long entries;
        private long dropped;
        private Seal? before;

        public Seal? Last { get; private set; }

        public void StartAfter(Seal? seal) => before = seal;

        public void Check(Seal seal, List<CanonicalEntry> below)
        {
            for (var missing = Last is null ? from : Last.Number + 1; missing < seal.Number; missing++)
            {
                Find(AuditFault.SealRemoved, missing);
                before = null;
            }

            CheckLink(seal);
            CheckSeal(seal);
            CheckEntries(seal, below);
            (before, Last) = (seal, seal);
            seals++;
            entries += below.Count;
        }

        public void Find(AuditFault fault, long seal, Guid? entry = null, IReadOnlyList<string>? columns = null)
        {
            faults++;
            if (findings.Count < AuditReport.MostFindings)
            {
                findings.Add(new AuditFinding(fault, seal, entry, columns ?? []));
            }
        }

        public AuditReport Report() => new(Last is null ? 0 : from, Last?.Number ?? 0, seals, entries, dropped, findings, faults);

        private void CheckLink(Seal seal)
        {
            var follows = (seal.Number, before) switch
            {
                (1, _) => seal.Previous.AsSpan().SequenceEqual(Seal.NoPrevious) && seal.After == Place.Start,
                (_, null) => true,
                _ => seal.Previous.AsSpan().SequenceEqual(before.Hash) && seal.After == before.To,
            };
            if (!follows)
            {
                Find(AuditFault.SealReplaced, seal.Number);
            }
        }

        private void CheckSeal(Seal seal)
        {
            var content = seal.Content();
            if (!SHA256.HashData(content).AsSpan().SequenceEqual(seal.Hash))
            {
                Find(AuditFault.SealAltered, seal.Number);
            }
            else if ((trusted.GetValueOrDefault(seal.SignedBy) ?? published.GetValueOrDefault(seal.SignedBy)) is not { } key || !AuditKeys.Verify(key, content, seal.Signature))
            {
                Find(AuditFault.SignatureNotValid, seal.Number);
            }
        }

        private void CheckEntries(Seal seal, List<CanonicalEntry> below)
        {
            if (seal.Unpack() is not { } leaves)
            {
                // The seal itself is found to be altered; which entries it covered is lost with it.
                return;
            }

            var sealedOnes = leaves.ToDictionary(l => l.Id);
            foreach (var entry in below)
            {
                if (!sealedOnes.Remove(entry.Id, out var leaf))
                {
                    Find(AuditFault.EntryAdded, seal.Number, entry.Id);
                }
                else if (!leaf.Hash.AsSpan().SequenceEqual(entry.Hash))
                {
                    Find(AuditFault.EntryAltered, seal.Number, entry.Id, Differing(seal, leaf, entry));
                }
            }

            var mayBeDropped = droppedMonths.Exists(m => m.From <= seal.LastAt && seal.FirstAt < m.To);
            foreach (var gone in leaves.Where(l => sealedOnes.ContainsKey(l.Id)))
            {
                if (mayBeDropped)
                {
                    dropped++;
                }
                else
                {
                    Find(AuditFault.EntryRemoved, seal.Number, gone.Id);
                }
            }
        }

        private static List<string> Differing(Seal seal, Leaf leaf, CanonicalEntry entry) =>
        [
            .. seal.ColumnNames.Where((column, i) => leaf.Hints[i] != entry.HintOf(column)),
            .. entry.Values.Keys.Except(seal.ColumnNames, StringComparer.Ordinal),
        ];
    }
}
