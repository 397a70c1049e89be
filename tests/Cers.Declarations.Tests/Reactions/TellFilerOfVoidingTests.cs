using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.Reactions;

public sealed class TellFilerOfVoidingTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task Who_does_it_is_told_by_mail()
    {
        using var filing = await Filing.OpenAsync(app);
        var (number, _) = await filing.AcceptedAsync();
        await filing.VoidAsync(number, 1);

        var mail = await app.Mailbox.WaitForAsync(filing.Account.Owner.Email, m => m.Subject == $"Export declaration {number} voided");

        Assert.Contains("Status: voided.", mail.Text, StringComparison.Ordinal);
    }
}
