using Cers.Declarations.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases.BackOffice;

public sealed class ExportDeclarationsTests(CersApp app)
{
    [Fact]
    public async Task The_extract_is_the_list_in_its_order_and_one_entry()
    {
        var account = await app.Data.AccountOpenedAsync();
        var numbers = new[] { await app.Data.DeclarationSubmittedAsync(account), await app.Data.DeclarationSubmittedAsync(account) };
        var auditor = await app.Data.ActorAsync("auditor");
        var criteria = Staff.Recent(app) with { BusinessNumber = account.BusinessNumber };

        var oldest = await app.SendAsync(auditor, new ExportDeclarations(Staff.Why, criteria, DeclarationSort.Oldest));
        var newest = await app.SendAsync(auditor, new ExportDeclarations(Staff.Why, criteria, DeclarationSort.Newest));

        Assert.Equal(numbers, oldest.Rows.Select(r => r.ProofOfReport.Value));
        Assert.Equal(numbers.Reverse(), newest.Rows.Select(r => r.ProofOfReport.Value));
        Assert.False(oldest.More);
        Assert.Equal("viewed|Compliance: campaign 2026-14|", await app.EntryAsync(nameof(ExportDeclarations), "search declarations"));
    }

    [Fact]
    public async Task It_is_refused_as_the_list_is()
    {
        var supervisor = await app.Data.ActorAsync("supervisor-1");
        var recent = Staff.Recent(app);

        Assert.Equal(
            ["declarations.search_days receivedFrom"],
            await app.CodesAsync(supervisor, new ExportDeclarations(Staff.Why, recent with { ReceivedFrom = recent.ReceivedTo.AddDays(-93) }, DeclarationSort.Newest)));
        Assert.Equal(
            ["declarations.why reason"],
            await app.CodesAsync(supervisor, new ExportDeclarations(new WhyLooked(LookPurpose.Other, null), recent, DeclarationSort.Newest)));
        Assert.Equal(["access.not_allowed"], await app.CodesAsync(await app.Data.ActorAsync("officer-1"), new ExportDeclarations(Staff.Why, recent, DeclarationSort.Newest)));
    }
}
