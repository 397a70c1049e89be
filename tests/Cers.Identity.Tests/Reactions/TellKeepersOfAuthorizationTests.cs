using Cers.Identity.Reactions;
using Cers.Identity.UseCases;
using Cers.Kernel;
using Cers.Registration.Contracts;
using Xunit;

namespace Cers.Identity.Tests.Reactions;

public sealed class TellKeepersOfAuthorizationTests
{
    [Fact]
    public void What_happened_is_told_as_it_was()
    {
        var told = new AuthorizationStandingChanged(
            AccountId.New(), AuthorizationId.Parse("AA0001"), BusinessNumber.Parse("123456782RM0001"), AuthorizationStanding.Warned, AuthorizationCause.RmAccountNotForExport, new DateOnly(2026, 3, 16));

        Assert.Equal(
            new MailAuthorizationStanding(told.Account, told.AuthorizationId, told.BusinessNumber, told.Standing, told.Cause, told.LastDay),
            new TellKeepersOfAuthorization().React(told));
        Assert.Equal("authorization AA0001", told.Subject);
    }
}
