using Cers.Kernel;
using Cers.Messaging.Operations;
using Xunit;

namespace Cers.ModuleKit.Tests.UseCases;

public sealed class SendDeadLetterAgainTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task It_is_tried_again_and_who_did_that_is_kept()
    {
        var (id, _) = await platform.DeadLetterAsync("still good");
        var who = Platform.Someone(StaffRole.Operator);

        // To a mailbox that exists by now.
        var to = $"{Guid.CreateVersion7():N}@example.ca";
        await platform.Database.ExecuteAsync("update platform.outbox set recipient = $1 where id = $2", to, id);
        Assert.True((await platform.SendAsync(who, new SendDeadLetterAgain(id))).IsSuccess);

        Assert.Contains("still good", (await platform.Mailbox.WaitForAsync(to)).Text, StringComparison.Ordinal);
        Assert.Equal(
            [$"SendDeadLetterAgain|done|dead letter {id}"],
            await platform.Database.RowsAsync("select message, outcome, subject from platform.audit_entries where actor = $1", who.Key));
        await platform.WaitForRowsAsync(r => r[0] == "sent|1", "select state, attempts from platform.outbox where id = $1", id);
        Assert.Equal("operations.no_dead_letter", Assert.Single((await platform.SendAsync(who, new SendDeadLetterAgain(id))).Errors).Code);
    }

    [Fact]
    public async Task A_secret_that_has_ended_is_not_sent_again()
    {
        var (id, _) = await platform.DeadLetterAsync("a secret");
        await platform.Database.ExecuteAsync("update platform.outbox set secret_ends_at = '2020-01-01' where id = $1", id);

        Assert.Equal("operations.secret_ended", Assert.Single((await platform.SendAsync(DeadLetters.Operator, new SendDeadLetterAgain(id))).Errors).Code);
    }

    [Theory]
    [InlineData(StaffRole.Supervisor)]
    [InlineData(StaffRole.Auditor)]
    [InlineData(StaffRole.RegistrationOfficer)]
    public async Task Only_an_operator_does_it(StaffRole role) =>
        Assert.IsType<NotAllowed>(Assert.Single((await platform.SendAsync(Platform.Someone(role), new SendDeadLetterAgain(Guid.CreateVersion7()))).Errors));

    [Fact]
    public async Task What_never_was_is_no_dead_letter() =>
        Assert.Equal("operations.no_dead_letter", Assert.Single((await platform.SendAsync(DeadLetters.Operator, new SendDeadLetterAgain(Guid.CreateVersion7()))).Errors).Code);
}
