using Cers.Registration.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

/// <summary>With what is asked of the forms that are being keyed in.</summary>
public sealed class SaveKeyedInFormTests(CersApp app)
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task A_form_is_saved_unfinished_by_one_officer_and_gone_on_with_by_another_with_its_file()
    {
        var file = await desk.ReceivedFormAsync(desk.First);
        var saved = await app.SendAsync(desk.First, new SaveKeyedInForm(null, 0, new() { LegalName = "Paper Inc." }, new() { Email = "not yet", File = file }));

        var kept = await app.SendAsync(desk.Second, new GetKeyedInForm(saved.Number));
        Assert.Equal(("Paper Inc.", "not yet", file, "First Officer"), (kept.Form.LegalName, kept.Paper.Email, kept.Paper.File, kept.KeyedInByName));

        var form = kept.Form with { BusinessNumber = "1234" };
        await app.SendAsync(desk.Second, new SaveKeyedInForm(saved.Number, kept.Version, form, kept.Paper));
        Assert.Equal("1234", (await app.SendAsync(desk.Second, new GetKeyedInForm(saved.Number))).Form.BusinessNumber);
        Assert.Equal(["registration.changed_meanwhile"], await desk.CodesAsync(desk.First, new SaveKeyedInForm(saved.Number, kept.Version, form, kept.Paper)));

        // Another file takes the place of the first.
        var other = await desk.ReceivedFormAsync(desk.Second);
        await app.SendAsync(desk.Second, new SaveKeyedInForm(saved.Number, kept.Version + 1, form, kept.Paper with { File = other }));
        Assert.Equal([other.ToString()], await app.Database.RowsAsync("select id from platform.files where subject = $1", $"application {saved.Number}"));
    }

    [Fact]
    public async Task Fields_keep_to_their_lengths_and_files_are_the_officers_own()
    {
        var errors = (await app.Door.SendAsync(
            desk.First,
            new SaveKeyedInForm(null, 0, new() { LegalName = new string('x', 71) }, new() { EmailStatement = new string('x', 301) }),
            CancellationToken.None)).Errors;

        Assert.Equal(["form.legalName", "paper.emailStatement"], errors.Select(e => e.Path).Order(StringComparer.Ordinal));
        Assert.Equal(["files.unknown"], await desk.CodesAsync(desk.Second, new SaveKeyedInForm(null, 0, new(), new() { File = await desk.ReceivedFormAsync(desk.First) })));
        Assert.Equal(["registration.draft_unknown"], await desk.CodesAsync(desk.First, new SaveKeyedInForm("EXP-2026-999999", 0, new(), new())));
    }
}
