using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Cers.Declarations.Domain.Bulk;

/// <summary>Reads records of fixed-length fields: the first position is the type, positions count characters in normal form C.</summary>
internal sealed class FixedWidthReader(Stream content) : IBulkReader
{
    // A header whose every character is written in the longest way has less; what is longer is no record and is only measured.
    private const int MostBytes = 16 * 1024;

    private readonly BulkStream text = new(content, new BulkAllowance());
    private BulkDeclarationBuilder? current;
    private string? lineEnd;
    private BulkRecord? before;

    // The header whose detail is to come on the very next line.
    private int? headed;

    // Records that a detail may not follow, one of each group.
    private readonly List<(BulkRecord Record, int Line)> early = [];
    private readonly HashSet<BulkRecord> seen = [];

    public async IAsyncEnumerable<Func<BulkDeclarationBuilder>> ReadAsync(Action<BulkFinding> refuses, [EnumeratorCancellation] CancellationToken ct)
    {
        var lines = new BulkLines(text, MostBytes);
        var ordinal = 0;
        while (await lines.NextAsync(ct) is { } line)
        {
            var record = line.Bytes.IsEmpty ? null : BulkLayout.OfLetter((char)line.Bytes.Span[0]);
            if (line.Number == 1 && record != BulkLayout.Header)
            {
                refuses(BulkFinding.OfFile(BulkRules.FirstLine, 1, record?.Letter, First(line)));
            }

            if (record == BulkLayout.Header)
            {
                if (Ended() is { } ended)
                {
                    yield return () => ended;
                }

                if (ordinal == BulkLayout.MostDeclarations)
                {
                    refuses(BulkFinding.OfFile(BulkRules.DeclarationCount, line.Number, record.Letter));
                    yield break;
                }

                Begin(++ordinal, line);
            }
            else if (current is not null)
            {
                Follow(record, line);
            }
        }

        await lines.CompleteAsync();
        if (text.Fault is { } fault)
        {
            refuses(BulkFinding.OfFile(fault, text.Line));
        }
        else if (Ended() is { } ended)
        {
            yield return () => ended;
        }
    }

    private void Begin(int ordinal, BulkLine line)
    {
        var read = BulkText.Normal(Encoding.UTF8.GetString(line.Bytes.Span));
        var reference = BulkLayout.Header.Field(BulkLayout.SenderReference)!;
        current = new BulkDeclarationBuilder(
            BulkFormat.FixedWidth, ordinal, line.Number, read.Length < reference.Start ? null : read.Substring(reference.Start - 1, Math.Min(reference.Length, read.Length - reference.Start + 1)));
        (headed, before) = (line.Number, BulkLayout.Header);
        early.Clear();
        seen.Clear();
        Take(BulkLayout.Header, line, read);
    }

    private void Follow(BulkRecord? record, BulkLine line)
    {
        NoDetailBut(record);
        if (record is null)
        {
            var blank = !line.IsCut && Encoding.UTF8.GetString(line.Bytes.Span).Trim().Length == 0;
            current!.Broken(blank ? BulkRules.BlankLine : BulkRules.RecordType, line.Number, null, blank ? null : First(line));
            return;
        }

        if (before != record)
        {
            if (!seen.Add(record))
            {
                current!.Broken(BulkRules.NotTogether, line.Number, record.Letter, null);
            }

            if (record == BulkLayout.Detail)
            {
                early.ForEach(e => current!.Broken(BulkRules.BeforeDetail, e.Line, e.Record.Letter, null));
                early.Clear();
            }
            else
            {
                early.Add((record, line.Number));
            }
        }

        before = record;
        if (current!.Count(record, line.Number))
        {
            Take(record, line, BulkText.Normal(Encoding.UTF8.GetString(line.Bytes.Span)));
        }
    }

    private void Take(BulkRecord record, BulkLine line, string read)
    {
        if (line.End.Length > 0 && line.End != (lineEnd ??= line.End))
        {
            current!.Broken(BulkRules.LineEnd, line.Number, record.Letter, null);
        }

        var row = new BulkRow(record, line.Number);
        var length = line.IsCut ? line.Length : read.Length;
        if (length != record.Length)
        {
            var rule = record == BulkLayout.Header ? BulkRules.HeaderLength : BulkRules.RecordLength;
            current!.Broken(
                rule, line.Number, record.Letter, length.ToString(CultureInfo.InvariantCulture), ("type", record.Letter), ("actual", length), ("expected", record.Length));

            // Two positions for one character are the likely cause.
            if (read.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var at && record.Entered.FirstOrDefault(f => f.Start - 1 <= at && at < f.Start - 1 + f.Length) is { } field)
            {
                current.Fault(row, field, BulkRules.Characters);
            }

            return;
        }

        foreach (var field in record.Fields)
        {
            var span = read.AsSpan(field.Start - 1, field.Length);
            row[field] = span.ContainsAnyExcept(' ') ? span.ToString() : null;
        }

        current!.Add(row);
    }

    private BulkDeclarationBuilder? Ended()
    {
        if (current is not null)
        {
            NoDetailBut(null);
        }

        var ended = current;
        current = null;
        return ended;
    }

    private void NoDetailBut(BulkRecord? record)
    {
        if (headed is { } line && record != BulkLayout.Detail)
        {
            current!.Broken(BulkRules.NoDetail, line, BulkLayout.Header.Letter, null);
        }

        headed = null;
    }

    /// <summary>The first character of a line, as a report shows it.</summary>
    private static string? First(BulkLine line)
    {
        var status = Rune.DecodeFromUtf8(line.Bytes.Span, out var rune, out _);
        return status == System.Buffers.OperationStatus.Done ? rune.ToString() : null;
    }
}
