using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace Cers.ModuleKit.Tests.Data;

public sealed class IdleTransactionTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task The_server_ends_a_transaction_whose_host_has_gone_silent()
    {
        await using var command = platform.Services.GetRequiredService<NpgsqlDataSource>().CreateCommand("show idle_in_transaction_session_timeout");

        Assert.Equal("1min", await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }
}
