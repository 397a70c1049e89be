using System.Text.Json;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.Operations;
using Cers.ModuleKit.Tests.Trial;
using Xunit;

namespace Cers.ModuleKit.Tests.UseCases;

public sealed class ListDeadLettersTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task A_dead_letter_tells_what_it_is_and_why_but_neither_text_nor_address()
    {
        var (id, to) = await platform.DeadLetterAsync("Th3-S3cret");

        var page = (await platform.SendAsync(DeadLetters.Operator, new ListDeadLetters("trial.letter", new PageRequest(100)))).Value;

        var letter = Assert.Single(page.Items, i => i.Value.Id == id).Value;
        Assert.Equal(("trial.letter", true, 1, "smtp 550", "g…@e….ca", SecretState.Good, true), (letter.Name, letter.IsMail, letter.Attempts, letter.Fault, letter.Recipient, letter.Secret, letter.CanBeSentAgain));
        Assert.DoesNotContain(to, JsonSerializer.Serialize(page), StringComparison.Ordinal);
        Assert.DoesNotContain("S3cret", JsonSerializer.Serialize(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_are_listed_newest_first_page_by_page_and_by_kind()
    {
        var ids = new List<Guid>();
        for (var i = 0; i < 3; i++)
        {
            ids.Add((await platform.DeadLetterAsync()).Id);
        }

        var first = (await platform.SendAsync(DeadLetters.Operator, new ListDeadLetters("trial.letter", new PageRequest(2)))).Value;
        var second = (await platform.SendAsync(DeadLetters.Operator, new ListDeadLetters("trial.letter", new PageRequest(2, first.Items[^1].Key)))).Value;

        Assert.Equal(ids.AsEnumerable().Reverse(), first.Items.Concat(second.Items).Take(3).Select(i => i.Value.Id));
        Assert.True(first.HasNext);
        Assert.Empty((await platform.SendAsync(DeadLetters.Operator, new ListDeadLetters("ModuleKit.CountWhatHappened", new PageRequest(2)))).Value.Items);
    }

    [Fact]
    public async Task A_notification_that_no_reaction_takes_is_one_too()
    {
        var what = Guid.CreateVersion7().ToString("N")[12..30];
        platform.Troubles.Refuse(what, int.MaxValue);
        await platform.SendAsync(Platform.Someone(), new Happen(what, what));
        await platform.WaitForRowsAsync(r => r.Count == 1, "select 1 from platform.outbox where subject = 'thing ' || $1 and last_error is not null", what);
        await platform.Database.ExecuteAsync("update platform.outbox set attempts = 99, next_attempt_at = '2020-01-01' where subject = 'thing ' || $1 and state = 'waiting' and lease is null", what);
        await platform.WaitForRowsAsync(r => r.Count == 1, "select 1 from platform.outbox where subject = 'thing ' || $1 and state = 'dead'", what);

        var letter = Assert.Single((await platform.SendAsync(DeadLetters.Operator, new ListDeadLetters("ModuleKit.WriteDownWhatHappened", new PageRequest(10)))).Value.Items).Value;

        Assert.Equal((false, "refused: trial.troubled", null, SecretState.None), (letter.IsMail, letter.Fault, letter.Recipient, letter.Secret));
    }

    [Theory]
    [InlineData(StaffRole.Operator, true)]
    [InlineData(StaffRole.Supervisor, true)]
    [InlineData(StaffRole.Auditor, true)]
    [InlineData(StaffRole.RegistrationOfficer, false)]
    [InlineData(StaffRole.TccuOfficer, false)]
    public async Task Who_runs_or_oversees_the_system_sees_them(StaffRole role, bool sees) =>
        Assert.Equal(sees, (await platform.SendAsync(Platform.Someone(role), new ListDeadLetters(null, new PageRequest(1)))).IsSuccess);
}
