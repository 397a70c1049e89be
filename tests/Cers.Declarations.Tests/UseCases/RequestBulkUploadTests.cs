using Cers.Kernel;
using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class RequestBulkUploadTests(CersApp app)
{
    [Fact]
    public async Task Whoever_may_send_gets_a_ticket_and_twenty_files_may_wait()
    {
        using var sending = await BulkSending.OpenAsync(app);
        for (var i = 0; i < 20; i++)
        {
            await sending.UploadAsync(sending.File(1));
        }

        var another = await Assert.ThrowsAsync<InvalidOperationException>(() => sending.UploadAsync(sending.File(1)));
        Assert.Contains("files.too_many", another.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_of_the_account_gets_none()
    {
        using var owner = await BulkSending.OpenAsync(app);
        using var looking = await BulkSending.OfAsync(app, owner.Account, await app.Data.ColleagueAsync(owner.Account, AccountRole.Browser));

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => looking.UploadAsync(looking.File(1)));
        Assert.Contains("access.not_allowed", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u0001\u0002\u0003", "BLK-FIL-003")]
    [InlineData("", "BLK-FIL-004")]
    public async Task What_is_no_text_is_not_kept(string content, string code)
    {
        using var sending = await BulkSending.OpenAsync(app);
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => sending.UploadAsync(content));
        Assert.Contains(code, refused.Message, StringComparison.Ordinal);
    }
}
