using System.Reflection;
using System.Text.RegularExpressions;
using Cers.Kernel;
using Xunit;

namespace Cers.BackOffice.Tests.Languages;

public sealed partial class TextsTests
{
    private static readonly List<(string Name, LocalizedText Text)> Texts =
    [
        .. from type in typeof(BackOfficeServices).Assembly.GetTypes()
           from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
           where field.FieldType == typeof(LocalizedText)
           select ($"{type.Name}.{field.Name}", (LocalizedText)field.GetValue(null)!),
    ];

    // Words that are written alike in both languages.
    private static readonly HashSet<string> Alike = ["Source", "Date", "Client", "Active", "Association", "Associations", "999999999RM9999", "version {0}", "Position", "Message"];

    [Fact]
    public void The_pages_have_texts() => Assert.True(Texts.Count > 20, $"{Texts.Count} texts found");

    [Fact]
    public void Every_text_is_said_in_both_languages()
    {
        Assert.All(Texts, text =>
        {
            Assert.False(string.IsNullOrWhiteSpace(text.Text.En), $"{text.Name} has no English");
            Assert.False(string.IsNullOrWhiteSpace(text.Text.Fr), $"{text.Name} has no French");
            Assert.True(text.Text.En != text.Text.Fr || Alike.Contains(text.Text.En), $"{text.Name} is the same in both: {text.Text.En}");
        });
    }

    [Fact]
    public void Both_languages_have_the_same_placeholders()
    {
        Assert.All(Texts, text => Assert.Equal(PlaceholdersOf(text.Text.En), PlaceholdersOf(text.Text.Fr)));
    }

    private static IEnumerable<string> PlaceholdersOf(string text) => Placeholder().Matches(text).Select(match => match.Value).Order();

    [GeneratedRegex(@"\{\d\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
