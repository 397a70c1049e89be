using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class ProcessBulkChunkTests(CersApp app)
{
    [Fact]
    public async Task Declarations_are_accepted_in_the_order_of_the_file_and_numbered_in_it()
    {
        using var sending = await BulkSending.OpenAsync(app);
        var load = await sending.EndAsync(await sending.LoadAsync(sending.File(120, lines: 2)));

        Assert.Equal("DONE 120 of 120: 120 accepted, 0 drafts, 0 to acknowledge, 0 refused", load.Told);
        Assert.Equal(Enumerable.Range(1, 120).Select(i => $"D-{i} {i}"), load.Results.Select(r => $"{r["senderReference"]} {$"{r["proofOfReport"]}"[14..]}"));
        Assert.Empty(load.Findings);
    }

    [Fact]
    public async Task What_was_accepted_is_filed_by_the_sender_through_the_bulk_channel_at_the_moment_of_the_load()
    {
        using var sending = await BulkSending.OpenAsync(app);
        var load = await sending.EndAsync(await sending.LoadAsync(sending.Declaration("ONE", lines: 3)));

        Assert.Equal("DONE 1 of 1: 1 accepted, 0 drafts, 0 to acknowledge, 0 refused", load.Told + string.Concat(load.Found));
        var answer = await sending.Client.GraphQLAsync(
            "query ($id: ID!, $number: ProofOfReport!) { node(id: $id) { ... on BusinessAccount { declaration(proofOfReport: $number) { channel filedBy receivedAt lines { lineNumber } statusHistory { to by channel } } } } }",
            new { id = sending.Id, number = load.Results[0]["proofOfReport"]!.GetValue<string>() });
        Assert.Equal("BULK", answer.Text("node.declaration.channel"));
        Assert.Equal(sending.Account.Owner.Urn.Value, answer.Text("node.declaration.filedBy"));
        Assert.Equal(load.Load["receivedAt"]!.GetValue<string>(), answer.Text("node.declaration.receivedAt"));
        Assert.Equal("ORIGINAL BULK", $"{answer.Text("node.declaration.statusHistory.0.to")} {answer.Text("node.declaration.statusHistory.0.channel")}");
        Assert.Equal(sending.Account.Owner.Urn.Value, load.Load["sentBy"]!.GetValue<string>());
        Assert.Equal(1, await app.Database.ScalarAsync<long>(
            "select count(*) from declarations.news where account_id = $1", sending.Account.Id.Value));
    }

    [Fact]
    public async Task A_bad_declaration_is_refused_by_itself_with_line_field_and_rule()
    {
        using var sending = await BulkSending.OpenAsync(app);
        var load = await sending.EndAsync(await sending.LoadAsync(
            sending.Declaration("GOOD-1")
            + sending.Declaration("BAD", h => h["vesselName"] = "", d => d["hsCode"] = "0306120")
            + sending.Declaration("UNREAD", detail: d => d["quantity"] = "12A500")
            + sending.Declaration("GOOD-2")));

        Assert.Equal("DONE 4 of 4: 2 accepted, 0 drafts, 0 to acknowledge, 2 refused", load.Told);
        Assert.Equal(["GOOD-1 ACCEPTED", "BAD REFUSED", "UNREAD REFUSED", "GOOD-2 ACCEPTED"], load.Each);
        Assert.Contains("4 vesselName DEC-TRN-002", load.Found);
        Assert.Contains("5 hsCode DEC-HS-001", load.Found);
        Assert.Contains("8 quantity BLK-FLD-001", load.Found);
        Assert.Equal(2, await CountAsync(sending, "declarations"));
        Assert.Equal(0, await CountAsync(sending, "drafts"));
    }

    [Fact]
    public async Task All_or_nothing_takes_nothing_where_one_is_refused_and_all_where_none_is()
    {
        using var sending = await BulkSending.OpenAsync(app);
        var good = string.Concat(Enumerable.Range(1, 60).Select(i => sending.Declaration($"G-{i}")));
        var refused = await sending.EndAsync(await sending.LoadAsync(good + sending.Declaration("BAD", h => h["vesselName"] = ""), allOrNothing: true));

        Assert.Equal("REFUSED 61 of 61: 0 accepted, 0 drafts, 0 to acknowledge, 61 refused", refused.Told);
        Assert.Contains("at least one cannot be", refused.Load["endedBecause"]!["en"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(sending, "declarations"));
        Assert.Equal(0, await app.Database.ScalarAsync<long>("select count(*) from declarations.marks where business_number = $1", sending.Account.BusinessNumber.Value));

        var taken = await sending.EndAsync(await sending.LoadAsync(good, allOrNothing: true));
        Assert.Equal("DONE 60 of 60: 60 accepted, 0 drafts, 0 to acknowledge, 0 refused", taken.Told);
        Assert.Equal(60, await CountAsync(sending, "declarations"));
    }

    [Fact]
    public async Task What_is_to_be_verified_is_acknowledged_in_the_file_or_becomes_a_draft()
    {
        using var sending = await BulkSending.OpenAsync(app);

        // The price of a unit jumps in the second half of the file: its first half says what is usual.
        var usual = string.Concat(Enumerable.Range(1, 25).Select(i => sending.Declaration($"U-{i}")));
        var load = await sending.EndAsync(await sending.LoadAsync(
            usual
            + sending.Declaration("DEAR", detail: d => d["fobValue"] = "1890000.00")
            + sending.Declaration("KNOWN", h => (h["acknowledgeVerify"], h["acknowledgeReason"]) = ("Y", "Price agreed with the buyer"), d => d["fobValue"] = "1890000.00")));

        Assert.Equal(["DEAR NEEDS_ACKNOWLEDGEMENT", "KNOWN ACCEPTED"], load.Each.TakeLast(2));
        Assert.Equal(["77 DEC-VAL-007", "80 DEC-VAL-007"], load.Findings.Select(f => $"{f["line"]} {f["ruleId"]}"));
        var draft = load.Results[25]["draft"]!.GetValue<string>();
        Assert.Equal(1, await app.Database.ScalarAsync<long>("select count(*) from declarations.drafts where id = $1::uuid and changed_by = $2", draft, sending.Account.Owner.Urn.Value));
    }

    [Fact]
    public async Task What_looks_alike_in_one_file_is_recognized_as_if_it_came_one_after_the_other()
    {
        using var sending = await BulkSending.OpenAsync(app);
        void Same(Dictionary<string, string> header) => header["transportDocumentNumber"] = "TWICE-1";
        var load = await sending.EndAsync(await sending.LoadAsync(sending.Declaration("FIRST", Same) + sending.Declaration("SECOND", Same)));

        Assert.Equal(["FIRST ACCEPTED", "SECOND NEEDS_ACKNOWLEDGEMENT"], load.Each);
        Assert.Contains(load.Found, f => f.EndsWith("DEC-DUP-001", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_file_says_is_a_draft_is_stored_as_one_whatever_it_lacks()
    {
        using var sending = await BulkSending.OpenAsync(app);
        var load = await sending.EndAsync(await sending.LoadAsync(
            sending.Declaration("DRAFT", h => (h["processing"], h["vesselName"]) = ("D", "")) + sending.Declaration("SENT")));

        Assert.Equal(["DRAFT DRAFT", "SENT ACCEPTED"], load.Each);
        Assert.Equal(1, await CountAsync(sending, "drafts"));
        Assert.Equal(1, await CountAsync(sending, "declarations"));
    }

    [Fact]
    public async Task The_sender_hears_of_the_whole_load_and_of_no_declaration_alone()
    {
        using var sending = await BulkSending.OpenAsync(app);
        await sending.EndAsync(await sending.LoadAsync(sending.File(3) + sending.Declaration("BAD", h => h["vesselName"] = ""), "harbour.txt"));

        var mail = await app.Mailbox.WaitForAsync(sending.Account.Owner.Email, m => m.Subject.Contains("harbour.txt", StringComparison.Ordinal));
        Assert.Contains("Declarations in the file: 4. Accepted: 3. Stored as drafts: 0.", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Refused: 1.", mail.Text, StringComparison.Ordinal);
        Assert.Equal(0, await app.Database.ScalarAsync<long>(
            "select count(*) from platform.outbox where template = 'declarations.accepted' and recipient = $1", sending.Account.Owner.Email));
    }

    private Task<long> CountAsync(BulkSending sending, string table) =>
        app.Database.ScalarAsync<long>($"select count(*) from declarations.{table} where account_id = $1", sending.Account.Id.Value);
}
