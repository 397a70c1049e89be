using Cers.Testing;
using Cers.Testing.Databases;
using Microsoft.AspNetCore.Builder;
using Npgsql;
using Xunit;

namespace Cers.Declarations.Tests;

public sealed class SmallPoolTests(SmallPoolTests.App app) : IClassFixture<SmallPoolTests.App>
{
    /// <summary>Who held one connection while asking for another would wait for ever: the mutations are accepted, refused, denied and reused ones.</summary>
    [Fact]
    public async Task Two_hundred_mutations_at_once_on_ten_connections_all_finish()
    {
        using var filing = await Filing.OpenAsync(app);
        using var stranger = await filing.AsAsync(await app.Data.PersonAsync());
        await app.Database.ExecuteAsync("select platform.signal('access'), platform.signal('session'), platform.signal('filing')");

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => (i % 5) switch
        {
            0 => filing.SubmitAsync(filing.Valid()),
            1 => filing.SaveAsync(filing.Valid()),
            2 => stranger.SubmitAsync(filing.Valid()),
            3 => filing.SubmitAsync(filing.Valid(), "the-same-request"),
            _ => filing.DeleteAsync(null, 1),
        }));

        Assert.Empty(app.Log.Errors);
        Assert.Equal(40, answers.Where((_, i) => i % 5 == 0).Count(a => a.Text("submitDeclaration.declaration.proofOfReport") is not null));
        Assert.Equal(40, answers.Where((_, i) => i % 5 == 1).Count(a => a.Text("saveDraft.draft.id") is not null));
        Assert.All(answers.Where((_, i) => i % 5 == 2), a => Assert.Equal(["access.not_allowed|"], a.ErrorsOf("submitDeclaration")));
    }

    public sealed class App : CersApp
    {
        protected override void Configure(WebApplicationBuilder builder) => builder.Configuration["Cers:Limits:OperationsAtOnce"] = "200";

        protected override string Connect(TestDatabase database) =>
            new NpgsqlConnectionStringBuilder(database.App) { MaxPoolSize = 10 }.ConnectionString;
    }
}
