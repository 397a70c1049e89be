using Cers.Testing;
using Cers.Testing.Data;
using Cers.Testing.Web;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class GetSubmissionTests(CersApp app)
{
    [Fact]
    public async Task A_lost_answer_is_told_again_to_whoever_asked()
    {
        using var filing = await Filing.OpenAsync(app);
        var (accepted, refused) = (TestData.RequestId(), TestData.RequestId());
        var number = (await filing.SubmitAsync(filing.Valid(), accepted)).Text("submitDeclaration.declaration.proofOfReport");
        await filing.SubmitAsync(filing.Valid().Set("shipment.vesselName", null), refused);

        Assert.Equal(number, (await AskAsync(filing.Client, accepted)).Text("viewer.submission.declaration.proofOfReport"));
        var answer = await AskAsync(filing.Client, refused);
        Assert.Equal("REFUSED", answer.Text("viewer.submission.state"));
        Assert.Equal("DEC-TRN-002", answer.Text("viewer.submission.errors.0.code"));
        Assert.Equal("UNKNOWN", (await AskAsync(filing.Client, TestData.RequestId())).Text("viewer.submission.state"));

        using var stranger = await filing.AsAsync(await app.Data.PersonAsync());
        Assert.Equal("UNKNOWN", (await AskAsync(stranger.Client, accepted)).Text("viewer.submission.state"));
    }

    [Fact]
    public async Task The_request_of_another_command_is_unknown()
    {
        using var filing = await Filing.OpenAsync(app);
        var request = TestData.RequestId();
        await filing.SaveAsync(filing.Valid(), requestId: request);
        Assert.Equal("UNKNOWN", (await AskAsync(filing.Client, request)).Text("viewer.submission.state"));
    }

    private static Task<GraphQLAnswer> AskAsync(Browser client, string request) => client.GraphQLAsync(
        "query ($id: String!) { viewer { submission(clientRequestId: $id) { state errors { code path severity } declaration { proofOfReport } } } }", new { id = request });
}
