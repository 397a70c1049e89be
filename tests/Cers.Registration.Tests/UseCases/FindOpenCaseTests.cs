using Cers.Kernel;
using Cers.Registration.Contracts;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

/// <summary>By what it is for: an account that is disputed is not closed.</summary>
[Collection(CaseTests.Name)]
public sealed class FindOpenCaseTests(CasesApp app)
{
    private const string Close = "mutation ($input: CloseBusinessAccountInput!) { closeBusinessAccount(input: $input) { errors { ... on Error { code path } } } }";

    private readonly CaseDesk desk = new(app);

    [Fact]
    public async Task An_account_closes_once_its_dispute_is_over()
    {
        var account = await desk.ProviderAsync();
        var number = await desk.OpenedAsync(account);
        using var owner = await app.AsPersonaAsync(account.Owner.Persona);
        var id = await owner.AccountIdAsync(account.BusinessNumber);

        var refused = await owner.GraphQLAsync(Close, new { input = new { accountId = id, clientRequestId = Desk.Id() } });
        Assert.Equal(["identity.case_open|"], refused.ErrorsOf("closeBusinessAccount"));

        await app.SendAsync(account.Owner.Actor, new WithdrawDispute(account.Id, number, null));
        var closed = await owner.GraphQLAsync(Close, new { input = new { accountId = id, clientRequestId = Desk.Id() } });
        Assert.Empty(closed.ErrorsOf("closeBusinessAccount"));
    }

    [Fact]
    public async Task Nobody_asks_it_from_outside() =>
        Assert.Equal(["access.not_allowed"], await desk.CodesAsync(desk.Officer, new FindOpenCase(AccountId.New())));
}
