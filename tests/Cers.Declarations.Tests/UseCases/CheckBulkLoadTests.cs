using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class CheckBulkLoadTests(CersApp app)
{
    [Fact]
    public async Task A_file_that_is_not_as_it_must_be_is_refused_whole_and_the_sender_is_told()
    {
        using var sending = await BulkSending.OpenAsync(app);
        var load = await sending.EndAsync(await sending.LoadAsync("D" + sending.File(2)[1..], "wrong.txt"));

        Assert.Equal("REFUSED", load.Load["state"]!.GetValue<string>());
        Assert.Contains("1  BLK-FIL-005", load.Found);
        Assert.Empty(load.Results);
        Assert.Contains("Nothing of it was taken", load.Load["endedBecause"]!["en"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(0, await app.Database.ScalarAsync<long>("select count(*) from declarations.declarations where account_id = $1", sending.Account.Id.Value));
        var mail = await app.Mailbox.WaitForAsync(sending.Account.Owner.Email, m => m.Subject.Contains("wrong.txt", StringComparison.Ordinal));
        Assert.Contains("Nothing of it was taken", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_200_declarations_are_refused_before_one_is_submitted()
    {
        using var sending = await BulkSending.OpenAsync(app);
        var load = await sending.EndAsync(await sending.LoadAsync(sending.File(201)));

        Assert.Equal("REFUSED", load.Load["state"]!.GetValue<string>());
        Assert.Equal(["BLK-FIL-004"], load.Findings.Select(f => f["ruleId"]!.GetValue<string>()));
        Assert.Equal(0, await app.Database.ScalarAsync<long>("select count(*) from declarations.declarations where account_id = $1", sending.Account.Id.Value));
    }

    [Fact]
    public async Task JSON_Lines_are_taken_by_their_name()
    {
        using var sending = await BulkSending.OpenAsync(app);
        var load = await sending.EndAsync(await sending.LoadAsync("{\"senderReference\":\"J-1\",\"processing\":\"D\",\"details\":[{\"lineNumber\":1,\"hsCode\":\"03061200\"}]}\n", "load.jsonl"));

        Assert.Equal(["J-1 DRAFT"], load.Each);
    }
}
