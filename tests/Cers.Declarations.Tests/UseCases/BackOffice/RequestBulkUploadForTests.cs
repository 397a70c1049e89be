using Cers.Declarations.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases.BackOffice;

public sealed class RequestBulkUploadForTests(CersApp app)
{
    [Theory]
    [InlineData("tccu-1", true)]
    [InlineData("supervisor-1", true)]
    [InlineData("officer-1", false)]
    [InlineData("auditor", false)]
    public async Task Those_who_may_send_for_a_caller_get_a_ticket(string persona, bool gets)
    {
        var answer = await app.Door.SendAsync(await app.Data.ActorAsync(persona), new RequestBulkUploadFor(), TestContext.Current.CancellationToken);

        Assert.Equal(gets, answer.IsSuccess);
    }
}
