using Cers.Kernel;
using Cers.Registration.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

public sealed class AddApplicationNoteTests(CersApp app)
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task Colleagues_read_a_note_in_any_state_and_the_audit_names_it_without_its_text()
    {
        var number = await desk.SubmittedAsync();

        await app.SendAsync(desk.Second, new AddApplicationNote(number, " Called.\n<b>No</b> answer. "));

        var note = Assert.Single((await desk.DetailsAsync(number)).Notes);
        Assert.Equal(("Second Officer", "Called.\n<b>No</b> answer."), (note.AuthorName, note.Text));
        Assert.Equal(
            [$"done|{desk.Second.Key}"],
            await app.Database.RowsAsync("select outcome, actor from platform.audit_entries where message = 'AddApplicationNote' and subject = $1", $"application {number}"));
        Assert.Equal(0, await app.Database.ScalarAsync<long>("select count(*) from platform.audit_entries e where e::text like '%No</b> answer%'"));
    }

    [Fact]
    public async Task A_note_has_words_and_an_application_and_is_written_by_those_who_decide()
    {
        var number = await desk.SubmittedAsync();

        Assert.Equal(["registration.note_missing"], await desk.CodesAsync(desk.First, new AddApplicationNote(number, " ")));
        Assert.Equal(["registration.note_missing"], await desk.CodesAsync(desk.First, new AddApplicationNote(number, new string('x', 2001))));
        Assert.Equal(["registration.application_unknown"], await desk.CodesAsync(desk.First, new AddApplicationNote("EXP-2026-999999", "?")));
        Assert.Equal(["access.not_allowed"], await desk.CodesAsync(Desk.Staff("An Auditor", StaffRole.Auditor), new AddApplicationNote(number, "?")));
    }
}
