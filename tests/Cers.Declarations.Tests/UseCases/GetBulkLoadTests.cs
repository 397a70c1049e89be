using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class GetBulkLoadTests(CersApp app)
{
    [Fact]
    public async Task A_load_is_told_to_its_account_and_to_no_other()
    {
        using var sending = await BulkSending.OpenAsync(app);
        using var other = await BulkSending.OpenAsync(app);
        var file = sending.File(1);
        var id = await sending.LoadAsync(file, "mine.txt");

        var told = (await sending.EndAsync(id)).Load;
        Assert.Equal("mine.txt", told["name"]!.GetValue<string>());
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(file))), told["sha256"]!.GetValue<string>());
        Assert.NotNull(told["finishedAt"]);
        Assert.Null(await other.AskAsync(id, "id state"));
        Assert.Null(await sending.AskAsync(Guid.CreateVersion7().ToString(), "id"));
    }
}
