using System.Reflection;
using System.Text.RegularExpressions;
using Cers.Kernel;
using Xunit;

namespace Cers.Architecture.Tests.Texts;

/// <summary>English and French as equals: what is said in one language is said in the other.</summary>
public sealed partial class LanguageTests
{
    /// <summary>Words that both languages write the same way.</summary>
    private static readonly HashSet<string> Same = new(StringComparer.Ordinal) { "Notes", "Description", "Date", "Actions", "Province", "Français", "English", "Code", "Type", "Client", "version {0}" };

    /// <summary>The public list of the nomenclature, which exists in English only; what people see of it comes from hs-export-codes.csv.</summary>
    private static readonly HashSet<string> EnglishOnly = new(StringComparer.Ordinal) { "hs6-nomenclature.csv" };

    [Fact]
    public void Every_text_that_the_code_keeps_has_both_languages()
    {
        var texts = Solution.Assemblies.SelectMany(a => a.GetTypes()).Where(t => !t.ContainsGenericParameters)
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(f => f.FieldType == typeof(LocalizedText))
            .Select(f => (Where: $"{f.DeclaringType!.FullName}.{f.Name}", Text: (LocalizedText?)f.GetValue(null)))
            .Where(x => x.Text is not null)
            .ToList();
        Assert.NotEmpty(texts);

        var faults = texts.Where(x => !IsBoth(x.Text!.En, x.Text.Fr)).Select(x => $"{x.Where}: {x.Text}");
        Assert.Empty(faults);
    }

    [Fact]
    public void Every_text_written_where_it_is_needed_has_both_languages()
    {
        var faults = new List<string>();
        var seen = 0;
        foreach (var file in Solution.Files("src", "*.cs"))
        {
            foreach (Match text in Localized().Matches(Solution.Text(file)))
            {
                seen++;
                var (en, fr) = (text.Groups["en"].Value, text.Groups["fr"].Value);
                if (!IsBoth(en, fr))
                {
                    faults.Add($"{file}: \"{en}\" \"{fr}\"");
                }
            }
        }

        Assert.True(seen > 50, $"Only {seen} texts were found.");
        Assert.Empty(faults);
    }

    /// <summary>What stands in braces in one language stands in the other too.</summary>
    [Fact]
    public void Both_languages_tell_the_same_values()
    {
        var faults = Solution.Files("src", "*.cs").SelectMany(file => Localized().Matches(Solution.Text(file))
            .Where(m => !Values(m.Groups["en"].Value).SequenceEqual(Values(m.Groups["fr"].Value), StringComparer.Ordinal))
            .Select(m => $"{file}: {m.Value}"));

        Assert.Empty(faults);
    }

    [Fact]
    public void Reference_data_has_both_languages()
    {
        var faults = new List<string>();
        foreach (var file in Solution.Files("src", "*.csv").Where(f => !EnglishOnly.Contains(Path.GetFileName(f))))
        {
            var lines = CsvFile.Read(Solution.Text(file));
            foreach (var (name, at) in lines[0].Select((n, i) => (n, i)).Where(c => c.n.EndsWith("_en", StringComparison.Ordinal)))
            {
                var other = Array.IndexOf(lines[0], name[..^3] + "_fr");
                if (other < 0)
                {
                    faults.Add($"{file}: {name} has no French");
                    continue;
                }

                faults.AddRange(lines.Skip(1).Where(l => l.Length > Math.Max(at, other) && string.IsNullOrWhiteSpace(l[at]) != string.IsNullOrWhiteSpace(l[other]))
                    .Select(l => $"{file}: {string.Join(',', l)}"));
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(20)));
    }

    [Fact]
    public void No_text_lies_in_a_file_of_one_language_only()
    {
        var french = Solution.Files("src", "*.fr.*");
        var english = Solution.Files("src", "*.en.*");

        Assert.Equal(english.Select(f => f.Replace(".en.", ".fr.", StringComparison.Ordinal)), french);
        Assert.Empty(Solution.Files("src", "*.resx"));
    }

    private static bool IsBoth(string en, string fr) =>
        !string.IsNullOrWhiteSpace(en) && !string.IsNullOrWhiteSpace(fr) && (en != fr || Same.Contains(en) || !en.Contains(' ', StringComparison.Ordinal));

    private static IEnumerable<string> Values(string text) => Braces().Matches(text).Select(m => OfLanguage().Replace(m.Value, "")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    [GeneratedRegex("""(?:new LocalizedText\(|\bSay\(|\.Says\(\s*"[^"]*",|= new\(|\] = new\()\s*\$?"(?<en>(?:[^"\\]|\\.)*)",\s*\$?"(?<fr>(?:[^"\\]|\\.)*)"\)""", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Localized();

    [GeneratedRegex(@"\{[^{}:]+", RegexOptions.None, 1000)]
    private static partial Regex Braces();

    // {name.En} and {name.Fr} are the same value.
    [GeneratedRegex(@"\.(En|Fr)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OfLanguage();
}
