using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Declarations.Tests.Reactions;

public sealed class TellFilerOfAmendmentTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task Who_does_it_is_told_by_mail()
    {
        using var filing = await Filing.OpenAsync(app);
        var (number, declaration) = await filing.AcceptedAsync();
        await filing.AmendAsync(number, 1, declaration.Set("relatedParties", true));

        var mail = await app.Mailbox.WaitForAsync(filing.Account.Owner.Email, m => m.Subject == $"Export declaration {number} amended");

        Assert.Contains("Status: amended.", mail.Text, StringComparison.Ordinal);
    }
}
