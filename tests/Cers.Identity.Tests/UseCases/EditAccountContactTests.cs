using Cers.Identity.Contracts;
using Cers.Identity.UseCases;
using Cers.Kernel;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

[Collection(MembersApp.Name)]
public sealed class EditAccountContactTests(CersApp app)
{
    private static readonly MailingAddress Ottawa = new("1 Rideau Street", null, "Ottawa", "ON", "CA", "K1A 0L8");

    [Theory]
    [InlineData(AccountRole.Owner, null)]
    [InlineData(AccountRole.ProxyOwner, null)]
    [InlineData(AccountRole.User, null)]
    [InlineData(AccountRole.Browser, "access.not_allowed")]
    public async Task Whoever_files_may_say_how_the_business_is_reached(AccountRole role, string? code)
    {
        var account = await app.AccountAsync();
        var member = await app.MemberAsync(account, role);

        Assert.Equal(code, await app.CodeAsync(member.Actor, Edit(account, Ottawa)));
    }

    [Fact]
    public async Task Every_fault_of_the_address_is_told_with_its_field()
    {
        var account = await app.AccountAsync();

        Assert.Equal(
            ["email", "address.line1", "address.city", "address.postalCode"],
            await PathsAsync(Edit(account, new MailingAddress("", null, new string('x', 36), "ON", "CA", "12345")) with { Email = "nobody" }));
        Assert.Equal(["address.country"], await PathsAsync(Edit(account, Ottawa with { Country = "ZZ" })));
        Assert.Equal(["address.subdivision"], await PathsAsync(Edit(account, Ottawa with { Subdivision = "NY" })));
        Assert.Equal(["address.subdivision"], await PathsAsync(Edit(account, new MailingAddress("1 Main Street", null, "Albany", null, "US", "12207"))));
        Assert.Empty(await PathsAsync(Edit(account, new MailingAddress("1, rue de la Paix", null, "Paris", null, "FR", "75002"))));

        async Task<IEnumerable<string?>> PathsAsync(EditAccountContact message) =>
            (await app.Door.SendAsync(account.OwnerActor, message, CancellationToken.None)).Errors.Select(e => e.Path);
    }

    private static EditAccountContact Edit(OpenAccount account, MailingAddress address) =>
        new(account.Id, "Export desk", "desk@example.ca", "613 555 0100", address, TestData.RequestId());
}
