using Cers.Declarations.Contracts;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class FindBulkLoadSentTests(CersApp app)
{
    [Fact]
    public async Task The_load_is_found_by_the_request_id_of_its_sender_and_by_nobody_else_s()
    {
        using var sending = await BulkSending.OpenAsync(app);
        var (id, actor) = (TestData.RequestId(), sending.Account.Owner.Actor);
        var sent = await sending.SendAsync(await sending.UploadAsync(sending.File(1)), requestId: id);

        var found = await app.SendAsync(actor, new FindBulkLoadSent(sending.Account.Id, id));

        Assert.Equal(sent.Text("sendBulkLoad.bulkLoad.id"), found!.Id.ToString());
        Assert.Null(await app.SendAsync(actor, new FindBulkLoadSent(sending.Account.Id, TestData.RequestId())));
        var colleague = await app.Data.ColleagueAsync(sending.Account, Kernel.AccountRole.User);
        Assert.Null(await app.SendAsync(colleague.Actor, new FindBulkLoadSent(sending.Account.Id, id)));
    }

    [Fact]
    public async Task The_id_of_another_command_and_of_another_account_s_load_names_none()
    {
        using var sending = await BulkSending.OpenAsync(app);
        var (owner, id) = (sending.Account.Owner, TestData.RequestId());
        await app.SendAsync(owner.Actor, new RequestBulkUpload(sending.Account.Id, id));
        Assert.Null(await app.SendAsync(owner.Actor, new FindBulkLoadSent(sending.Account.Id, id)));

        using var other = await BulkSending.OpenAsync(app);
        Assert.Equal("access.not_allowed", (await app.Door.SendAsync(owner.Actor, new FindBulkLoadSent(other.Account.Id, id), TestContext.Current.CancellationToken)).Errors[0].Code);
    }
}
