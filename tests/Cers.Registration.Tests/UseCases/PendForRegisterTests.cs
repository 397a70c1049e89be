using Cers.Registration.UseCases;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

/// <summary>What it does stands in ApproveApplicationTests: it follows a refused approval.</summary>
public sealed class PendForRegisterTests(CersApp app)
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task Nobody_but_the_system_says_so() =>
        Assert.Equal(["access.not_allowed"], await desk.CodesAsync(desk.First, new PendForRegister(await desk.TakenAsync())));
}
