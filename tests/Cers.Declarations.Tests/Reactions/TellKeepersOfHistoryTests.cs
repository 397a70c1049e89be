using Cers.Declarations.Contracts;
using Cers.Declarations.Reactions;
using Cers.Declarations.UseCases;
using Cers.Kernel;
using Xunit;

namespace Cers.Declarations.Tests.Reactions;

/// <summary>That a purge's notification arrives as a mail is told by PurgeHistoryTests; here, that nothing of it is lost.</summary>
public sealed class TellKeepersOfHistoryTests
{
    [Fact]
    public void The_account_is_told_all_that_happened()
    {
        var account = AccountId.New();

        Assert.Equal(new MailHistoryFilled(account, 499, 12, 499), new TellKeepersOfHistory().React(new HistoryFilled(account, 499, 12, 499)));
    }
}
