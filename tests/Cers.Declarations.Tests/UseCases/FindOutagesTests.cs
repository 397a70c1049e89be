using Cers.Declarations.Tests.UseCases.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

[Collection(Register.Name)]
public sealed class FindOutagesTests(CersApp app)
{
    private const string Fields = "nodes { number kind systems text { en fr } startsAt endsAt graceEndsAt catchUpEndsAt } pageInfo { hasNextPage endCursor }";

    [Fact]
    public async Task Anybody_reads_outages_that_were_not_withdrawn()
    {
        var (older, newer) = (await app.OutageAsync(5, 4), await app.OutageAsync(0.5, null));
        using var anybody = app.Browser();

        var first = await anybody.GraphQLAsync($"{{ outages(first: 1) {{ {Fields} }} }}");
        Assert.Equal((newer, null), (first.Text("outages.nodes.0.number"), first.Text("outages.nodes.0.graceEndsAt")));
        Assert.Equal("""["PORTAL","API"]""", first.Text("outages.nodes.0.systems"));
        var second = await anybody.GraphQLAsync($"{{ outages(first: 1, after: \"{first.Text("outages.pageInfo.endCursor")}\") {{ {Fields} }} }}");
        Assert.Equal(older, second.Text("outages.nodes.0.number"));
        Assert.NotNull(second.Text("outages.nodes.0.catchUpEndsAt"));

        await app.WithdrawAsync(newer);
        Assert.Equal(older, (await anybody.GraphQLAsync($"{{ outages(first: 1) {{ {Fields} }} }}")).Text("outages.nodes.0.number"));
        await app.WithdrawAsync(older);
    }
}
