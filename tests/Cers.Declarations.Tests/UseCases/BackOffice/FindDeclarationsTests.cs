using Cers.Declarations.Contracts;
using Cers.Declarations.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases.BackOffice;

public sealed class FindDeclarationsTests(CersApp app)
{
    [Fact]
    public async Task Each_criterion_finds_the_document_and_its_contrary_does_not()
    {
        var account = await app.Data.AccountOpenedAsync("Crevettes %du_Nord inc.");
        var number = ProofOfReport.Parse(await app.Data.DeclarationSubmittedAsync(account, d =>
        {
            d["shipment"]!["transportDocumentNumber"] = "tdn-" + account.AuthorizationId;
            d["shipment"]!["countryOfFinalDestination"] = "IS";
        }));
        var officer = await app.Data.ActorAsync("tccu-1");
        var today = OttawaTime.Today(app.Clock);
        var mine = Staff.Recent(app) with { BusinessNumber = account.BusinessNumber };
        DeclarationCriteria[] finding =
        [
            mine,
            Staff.Recent(app) with { Account = account.Id },
            Staff.Recent(app) with { ExporterName = "crevettes %DU_n" },
            Staff.Recent(app) with { AuthorizationId = account.AuthorizationId },
            Staff.Recent(app) with { TransportDocumentNumber = $" TDN-{account.AuthorizationId} " },
            mine with { ExportFrom = today, ExportTo = today.AddDays(10) },
            mine with { Status = DeclarationStatus.Original },
            mine with { Destination = "is" },
            mine with { ModeOfTransport = "9" },
            mine with { HsCode = "0307.21.00" },
            mine with { HsCode = "0306" },
            mine with { Late = false },
            mine with { ReceivedFrom = today, ReceivedTo = today },
        ];
        DeclarationCriteria[] missing =
        [
            mine with { ExporterName = "crevettes X" },
            mine with { AuthorizationId = AuthorizationId.Parse("ZY9999") },
            mine with { TransportDocumentNumber = "TDN-" },
            mine with { Account = new AccountId(Guid.CreateVersion7()) },
            mine with { ExportFrom = today.AddDays(11) },
            mine with { ExportTo = today.AddDays(1) },
            mine with { Status = DeclarationStatus.Voided },
            mine with { Destination = "DE" },
            mine with { ModeOfTransport = "1" },
            mine with { HsCode = "03072199" },
            mine with { HsCode = "87" },
            mine with { Late = true },
            mine with { ReceivedFrom = today.AddDays(-20), ReceivedTo = today.AddDays(-1) },
        ];

        foreach (var criteria in finding)
        {
            Assert.True((await FoundAsync(officer, criteria)).Any(f => f.ProofOfReport == number), $"{criteria} did not find it");
        }

        foreach (var criteria in missing)
        {
            Assert.False((await FoundAsync(officer, criteria)).Any(f => f.ProofOfReport == number), $"{criteria} found it");
        }

        Assert.Equal("viewed|Compliance: campaign 2026-14|", await app.EntryAsync(nameof(FindDeclarations), "search declarations"));
    }

    [Theory]
    [InlineData(DeclarationSort.Newest)]
    [InlineData(DeclarationSort.Oldest)]
    [InlineData(DeclarationSort.Export)]
    public async Task Pages_follow_one_another_in_each_order_and_back(DeclarationSort sort)
    {
        var account = await app.Data.AccountOpenedAsync();
        var numbers = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            var hour = i;
            numbers.Add(await app.Data.DeclarationSubmittedAsync(account, d => d["shipment"]!["exportDateTime"] = $"{app.Clock.GetUtcNow().AddDays(5).AddHours(-hour):yyyy-MM-dd'T'HH:mm:ss'Z'}"));
        }

        var officer = await app.Data.ActorAsync("auditor");
        var criteria = Staff.Recent(app) with { BusinessNumber = account.BusinessNumber };
        var expected = sort == DeclarationSort.Newest ? Enumerable.Reverse(numbers) : numbers;

        var first = await app.SendAsync(officer, new FindDeclarations(Staff.Why, criteria, sort, new PageRequest(2)));
        var second = await app.SendAsync(officer, new FindDeclarations(Staff.Why, criteria, sort, new PageRequest(2, After: first.Items[^1].Key)));
        var back = await app.SendAsync(officer, new FindDeclarations(Staff.Why, criteria, sort, new PageRequest(2, Before: second.Items[0].Key)));

        Assert.Equal(expected, first.Items.Concat(second.Items).Select(i => i.Value.ProofOfReport.Value));
        Assert.Equal(first.Items, back.Items);
        Assert.True(first.HasNext && !second.HasNext && second.HasPrevious);
    }

    [Fact]
    public async Task What_cannot_be_searched_by_is_refused_at_its_field()
    {
        var officer = await app.Data.ActorAsync("supervisor-1");
        var recent = Staff.Recent(app);
        async Task<IReadOnlyList<string>> Refused(DeclarationCriteria criteria, WhyLooked? why = null) =>
            await app.CodesAsync(officer, new FindDeclarations(why ?? Staff.Why, criteria, DeclarationSort.Newest, new PageRequest(20)));

        Assert.Empty(await Refused(recent with { ReceivedFrom = recent.ReceivedTo.AddDays(-92) }));
        Assert.Equal(["declarations.search_days receivedFrom"], await Refused(recent with { ReceivedFrom = recent.ReceivedTo.AddDays(-93) }));
        Assert.Equal(["declarations.search_range receivedTo"], await Refused(recent with { ReceivedTo = recent.ReceivedFrom.AddDays(-1) }));
        Assert.Equal(["declarations.search_name exporterName"], await Refused(recent with { ExporterName = "ab" }));
        Assert.Equal(["declarations.search_hs hsCode"], await Refused(recent with { HsCode = "3" }));
        Assert.Equal(["declarations.search_hs hsCode"], await Refused(recent with { HsCode = "03%6" }));
        Assert.Equal(["declarations.search_export_range exportTo"], await Refused(recent with { ExportFrom = recent.ReceivedTo, ExportTo = recent.ReceivedFrom }));
        Assert.Equal(["declarations.why reason"], await Refused(recent, new WhyLooked(LookPurpose.Other, "  no ")));
        Assert.Equal(["declarations.why reason"], await Refused(recent, new WhyLooked((LookPurpose)(-1), "a purpose that there is not")));
        Assert.Equal(["declarations.why reason"], await Refused(recent, new WhyLooked(LookPurpose.Examination, new string('x', 151))));
    }

    [Fact]
    public async Task Only_those_who_may_find_anybodys_documents_do()
    {
        var account = await app.Data.AccountOpenedAsync();
        var search = new FindDeclarations(Staff.Why, Staff.Recent(app), DeclarationSort.Newest, new PageRequest(20));

        foreach (var actor in new[] { account.Owner.Actor, await app.Data.ActorAsync("officer-1"), await app.Data.ActorAsync("operator") })
        {
            Assert.Equal(["access.not_allowed"], await app.CodesAsync(actor, search));
        }
    }

    private async Task<IReadOnlyList<FoundDeclaration>> FoundAsync(Actor officer, DeclarationCriteria criteria) =>
        [.. (await app.SendAsync(officer, new FindDeclarations(Staff.Why, criteria, DeclarationSort.Newest, new PageRequest(100)))).Items.Select(i => i.Value)];
}
