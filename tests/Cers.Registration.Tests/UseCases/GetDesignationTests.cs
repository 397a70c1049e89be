using Cers.Kernel;
using Cers.Registration.Contracts;
using Cers.Registration.UseCases;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

[Collection(CaseTests.Name)]
public sealed class GetDesignationTests(CasesApp app)
{
    private const string Query =
        """
        query ($number: BusinessNumber!) { viewer { businessAccount(businessNumber: $number) {
          designation designationRecord { designation oneTimeAuthorizationId history { designation origin at caseNumber } } } } }
        """;

    private readonly CaseDesk desk = new(app);

    [Fact]
    public async Task A_provider_has_a_one_time_ID_from_its_approval_and_an_exporter_none()
    {
        var provider = await desk.ProviderAsync();
        using var owner = await app.ApiAsync(provider.Owner.Persona);

        var answer = await owner.GraphQLAsync(Query, new { number = provider.BusinessNumber.Value });

        Assert.Equal("CUSTOMS_SERVICE_PROVIDER", answer.Text("viewer.businessAccount.designationRecord.designation"));
        Assert.Matches("^[A-Z]Z[0-9]{4}$", answer.Text("viewer.businessAccount.designationRecord.oneTimeAuthorizationId"));
        Assert.Equal("BSF831", answer.Text("viewer.businessAccount.designationRecord.history.0.origin"));
        Assert.Null((await desk.DesignationAsync(await desk.ExporterAsync())).OneTimeAuthorizationId);
    }

    [Fact]
    public async Task Providers_accepted_at_once_get_IDs_of_their_own()
    {
        var providers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => desk.ProviderAsync()));

        var ids = await Task.WhenAll(providers.Select(desk.DesignationAsync));

        Assert.Equal(4, ids.Select(i => i.OneTimeAuthorizationId!.Value.Value).Distinct().Count());
    }

    [Fact]
    public async Task Users_do_not_read_it()
    {
        var account = await desk.ExporterAsync();
        var user = await app.Data.ColleagueAsync(account, AccountRole.User);

        Assert.Equal(["access.not_allowed"], await desk.CodesAsync(user.Actor, new GetDesignation(account.Id)));
        Assert.Equal(DesignationOrigin.Bsf831, Assert.Single((await desk.DesignationAsync(account)).History).Origin);
    }
}
