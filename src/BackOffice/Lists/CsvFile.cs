using Cers.BackOffice.Languages;
using Cers.Kernel;
using Cers.Messaging;
using CsvHelper;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Lists;

/// <summary>A column of a list's file: its heading, and what a row says in it.</summary>
public sealed record CsvColumn<T>(LocalizedText Heading, Func<T, string?> Say);

/// <summary>A list as a file for a spreadsheet: UTF-8 with its mark, and nothing that a spreadsheet would take for a formula.</summary>
internal static class CsvFile
{
    /// <summary>So many rows at most; the file's name says when there are more.</summary>
    public const int Most = 10_000;

    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with { Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    /// <summary>Reads the list page by page, as its page does and with the same filter, and answers it; or why it is refused.</summary>
    /// <param name="name">The file's name without its ending: <c>applications</c>.</param>
    public static async Task<Result<FileContentResult>> OfListAsync<T>(
        string name, IReadOnlyList<CsvColumn<T>> columns, InLanguage language, Func<PageRequest, Task<Result<Page<T>>>> read)
    {
        var rows = new List<T>();
        string? after = null;
        while (true)
        {
            var answer = await read(new PageRequest(PageRequest.MaxSize, after));
            if (!answer.IsSuccess)
            {
                return answer.As<FileContentResult>();
            }

            rows.AddRange(answer.Value.Items.Select(i => i.Value));
            if (!answer.Value.HasNext || rows.Count >= Most)
            {
                var fields = rows.Select(row => columns.Select(c => c.Say(row)).ToArray());
                return Answer(answer.Value.HasNext ? $"{name}-first-{Most}" : name, [.. columns.Select(c => language[c.Heading])], fields);
            }

            after = answer.Value.Items[^1].Key;
        }
    }

    public static FileContentResult Answer(string name, string[] headings, IEnumerable<string?[]> rows)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, Options, leaveOpen: true))
        {
            csv.WriteRecord(headings);
            foreach (var fields in rows)
            {
                csv.WriteRecord(fields);
            }
        }

        return new FileContentResult(file.ToArray(), "text/csv; charset=utf-8") { FileDownloadName = $"{name}.csv" };
    }
}
