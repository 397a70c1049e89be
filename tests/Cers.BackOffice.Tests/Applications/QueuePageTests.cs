using System.Net;
using Xunit;

namespace Cers.BackOffice.Tests.Applications;

/// <summary>The queue by HTTP: its filters in the address, what is wrong with them, and its file.</summary>
[Collection(OfficeTests.Name)]
public sealed class QueuePageTests(OfficeApp app)
{
    [Fact]
    public async Task The_list_is_a_file_too_narrowed_as_the_page_and_harmless_in_a_spreadsheet()
    {
        var applied = await app.Data.ApplicationSubmittedAsync("=HYPERLINK(\"http://x.example\")");
        using var officer = await app.AsPersonaAsync("officer-1");

        var page = await officer.OpenAsync($"/registration/applications?search={applied.Number}");
        var file = await officer.Client.GetAsync(page.Find("a[href*='handler=Csv']").GetAttribute("href"));
        var text = await file.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Equal("text/csv", file.Content.Headers.ContentType!.MediaType);
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith(applied.Number, lines[1].TrimStart('"'), StringComparison.Ordinal);
        Assert.DoesNotContain(",=HYPERLINK", text, StringComparison.Ordinal);
        Assert.DoesNotContain(",\"=HYPERLINK", text, StringComparison.Ordinal);
        Assert.Contains("HYPERLINK", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("search=ab", "search", "3 to 70")]
    [InlineData("receivedFrom=yesterday", "receivedFrom", "2026-11-03")]
    [InlineData("receivedTo=2026-13-40&handler=Csv", "receivedTo", "2026-11-03")]
    public async Task What_is_wrong_with_a_filter_is_told_at_its_field_and_what_was_typed_is_kept(string asked, string field, string told)
    {
        using var officer = await app.AsPersonaAsync("officer-1");

        var page = await officer.OpenAsync($"/registration/applications?{asked}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(told, page.Find($"#problems a[href='#{field}']").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", page.Find($"#{field}").GetAttribute("aria-invalid"));
        Assert.Equal(asked.Split('&')[0].Split('=')[1], page.Find($"#{field}").GetAttribute("value"));
    }
}
