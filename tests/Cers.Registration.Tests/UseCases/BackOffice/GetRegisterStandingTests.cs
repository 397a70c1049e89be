using Cers.Registration.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

/// <summary>A silent register stands in <see cref="ApproveApplicationTests"/>.</summary>
public sealed class GetRegisterStandingTests(CersApp app)
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task A_register_that_answers_and_was_never_imported_is_said_to_be_so() =>
        Assert.Equal(new RegisterStanding(null, null), await app.SendAsync(desk.First, new GetRegisterStanding()));
}
