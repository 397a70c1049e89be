using System.Security.Claims;
using Cers.GraphQL.Tests.Fixture.Harbour;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Cers.GraphQL.Tests.Execution;

/// <summary>A small request pays for nothing that it does not use.</summary>
public sealed class SmallRequestTests
{
    [Fact]
    public async Task No_scope_is_made_for_a_request_whose_resolvers_ask_for_no_service()
    {
        await using var harbour = new HarbourExecutor();
        var context = harbour.Context();
        context.Features.Set<IServiceProvidersFeature>(new Forbidden());
        Assert.Equal("""{"data":{"echoInt":"1"}}""", HarbourExecutor.Text(await harbour.AskAsync("{ echoInt(value: 1) }", context)));
    }

    /// <summary>Counted on one thread, as nothing of it waits.</summary>
    [Fact]
    public async Task A_small_request_takes_less_than_four_kilobytes()
    {
        const int Times = 200;
        await using var harbour = new HarbourExecutor();
        var context = harbour.Context();
        for (var i = 0; i < Times; i++)
        {
            Assert.Null((await harbour.AskAsync("{ __typename }", context)).Events);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Times; i++)
        {
            Assert.True(harbour.AskAsync("{ __typename }", context).IsCompleted);
        }

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / Times, 0, 4096);
    }

    [Fact]
    public void A_client_is_who_has_signed_in_and_else_an_address()
    {
        var key = new GraphQLOptions().ClientKey;
        var context = new DefaultHttpContext { Connection = { RemoteIpAddress = new(0x0100007F) } };
        Assert.Equal("address 127.0.0.1", key(context));
        context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "captain")]));
        Assert.Equal("address 127.0.0.1", key(context));
        context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "captain")], "header"));
        Assert.Equal("name captain", key(context));
    }

    sealed class Forbidden : IServiceProvidersFeature
    {
        public IServiceProvider RequestServices
        {
            get => throw new InvalidOperationException("A scope would be made.");
            set => throw new InvalidOperationException();
        }
    }
}
