using Cers.Declarations.Contracts;
using Cers.Declarations.Domain;
using Cers.Declarations.UseCases;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Cers.Testing.Data;
using Cers.Testing.Web;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class GetDeclarationsTests(CersApp app)
{
    [Fact]
    public async Task The_history_is_paged_newest_first()
    {
        using var filing = await Filing.OpenAsync(app);
        for (var i = 0; i < 3; i++)
        {
            Assert.Empty((await filing.SubmitAsync(filing.Valid())).ErrorsOf("submitDeclaration"));
        }

        const string Page = "pageInfo { hasNextPage endCursor } nodes { proofOfReport totalFobValue lineCount }";
        var first = await filing.AskAsync($"declarations(first: 2) {{ {Page} }}");
        Assert.EndsWith("3", first.Text("viewer.businessAccount.declarations.nodes.0.proofOfReport"), StringComparison.Ordinal);
        Assert.EndsWith("2", first.Text("viewer.businessAccount.declarations.nodes.1.proofOfReport"), StringComparison.Ordinal);
        Assert.Equal("206400", first.Text("viewer.businessAccount.declarations.nodes.0.totalFobValue")!.Split('.')[0]);

        var second = await filing.AskAsync($"declarations(first: 2, after: \"{first.Text("viewer.businessAccount.declarations.pageInfo.endCursor")}\") {{ {Page} }}");
        Assert.EndsWith("1", second.Text("viewer.businessAccount.declarations.nodes.0.proofOfReport"), StringComparison.Ordinal);
        Assert.Equal("False", second.Text("viewer.businessAccount.declarations.pageInfo.hasNextPage"));
    }

    [Fact]
    public async Task Midnight_in_Ottawa_belongs_to_the_day_that_it_begins()
    {
        using var filing = await Filing.OpenAsync(app);
        var day = OttawaTime.Today(app.Clock).AddDays(2);
        var midnight = OttawaTime.EndOf(day);
        foreach (var at in new[] { midnight.AddSeconds(-1), midnight })
        {
            Assert.Empty((await filing.SubmitAsync(filing.ByRoad(0).Set("shipment.exportDateTime", at.ToString("o")))).ErrorsOf("submitDeclaration"));
        }

        foreach (var (of, number) in new[] { (day, "1"), (day.AddDays(1), "2") })
        {
            var days = $"{{ exportedFrom: \"{of:yyyy-MM-dd}\", exportedTo: \"{of:yyyy-MM-dd}\" }}";
            var rows = (await filing.AskAsync($"declarations(where: {days}) {{ nodes {{ proofOfReport }} }}"))["viewer.businessAccount.declarations.nodes"];
            var row = Assert.Single(rows.EnumerateArray().ToList());
            Assert.EndsWith(number, row.GetProperty("proofOfReport").GetString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(498, 1, 498)]
    [InlineData(500, 1, 499)]
    [InlineData(506, 4, 499)]
    public async Task The_history_ends_at_the_newest_499_by_acceptance_and_number(int reports, int perSecond, int shown)
    {
        var account = await ManyReports.AccountAsync(app, reports, perSecond);
        var all = await ManyReports.InArchiveAsync(app, account);

        var page = await PageAsync(account, HistoryFilter.None, HistoryOrder.NewestFirst, new PageRequest(100), count: true);
        var last = await PageAsync(account, HistoryFilter.None, HistoryOrder.NewestFirst, new PageRequest(10, FromEnd: true));

        Assert.Equal(shown, page.Total);
        Assert.Equal(all.Take(100), Numbers(page));
        Assert.Equal(all.Take(shown).TakeLast(10), Numbers(last));
    }

    [Fact]
    public async Task The_history_says_what_the_declarations_say_whatever_became_of_them()
    {
        using var filing = await Filing.OpenAsync(app);
        var (amended, declaration) = await filing.AcceptedAsync();
        var (voided, _) = await filing.AcceptedAsync(d => d.Set("shipment.transportDocumentNumber", "HIST2"));
        await filing.AcceptedAsync(d => d.Set("shipment.transportDocumentNumber", "HIST3"));
        var amendment = await filing.AmendAsync(amended, 1, declaration.Set("consignee.name", "Another GmbH").Set("lines[0].description", "Scallops, second lot"));
        Assert.Empty(amendment.ErrorsOf("amendDeclaration"));
        await filing.VoidAsync(voided, 1);
        var varied = await VariedAsync();

        // Every column that both tables have.
        Assert.Equal(
            ["63 of 22"],
            await app.Database.RowsAsync(
                """
                select count(distinct h.declaration_id) || ' of ' || count(distinct e.key)
                from declarations.history h
                join declarations.declarations d on d.received_on = h.received_on and d.id = h.declaration_id
                cross join jsonb_each(to_jsonb(h)) e
                where h.account_id = any ($1) and to_jsonb(d) ? e.key and to_jsonb(d) -> e.key = e.value
                """,
                (object)new[] { filing.Account.Id.Value, varied.Id.Value }));
        Assert.Empty(
            await app.Database.RowsAsync(
                """
                select h.proof_of_report || ' ' || e.key
                from declarations.history h
                join declarations.declarations d on d.received_on = h.received_on and d.id = h.declaration_id
                cross join jsonb_each(to_jsonb(h)) e
                where h.account_id = any ($1) and to_jsonb(d) ? e.key and to_jsonb(d) -> e.key <> e.value
                """,
                (object)new[] { filing.Account.Id.Value, varied.Id.Value }));
    }

    [Fact]
    public async Task Every_filter_in_every_order_both_ways_answers_what_a_plain_list_would()
    {
        var account = await VariedAsync();
        var all = await RowsAsync(account);
        Assert.Equal(60, all.Count);
        var tried = 0;
        foreach (var (filter, fits) in Filters(all))
        {
            var expected = all.Where(fits).ToList();
            Assert.True(expected.Count is > 0 and < 60 || filter == HistoryFilter.None, $"{filter} tells nothing: {expected.Count}");
            foreach (var order in Enum.GetValues<HistorySort>().SelectMany(s => new[] { new HistoryOrder(s, true), new HistoryOrder(s, false) }))
            {
                var wanted = Sorted(expected, order).Select(r => r.ProofOfReport.Value).ToList();
                Assert.Equal(wanted, await WalkAsync(account, filter, order, backward: false));
                Assert.Equal(wanted, await WalkAsync(account, filter, order, backward: true));
                tried++;
            }

            Assert.Equal(expected.Count, (await PageAsync(account, filter, HistoryOrder.NewestFirst, new PageRequest(3), count: true)).Total);
        }

        Assert.True(tried > 100, $"{tried}");
    }

    [Fact]
    public async Task A_client_filters_orders_and_counts_by_arguments()
    {
        using var filing = await Filing.OfAsync(app, await VariedAsync());
        var rows = await RowsAsync(filing.Account);
        var late = rows.Where(r => r.LateByMinutes > 0).ToList();
        const string Fields = "totalCount nodes { proofOfReport transportDocumentNumber } pageInfo { endCursor startCursor hasPreviousPage hasNextPage }";

        var first = await filing.AskAsync($"declarations(first: 4, where: {{ late: true }}, order: {{ by: VALUE, direction: ASC }}) {{ {Fields} }}");
        var next = await filing.AskAsync(
            $"declarations(first: 50, after: \"{first.Text("viewer.businessAccount.declarations.pageInfo.endCursor")}\", where: {{ late: true }}, order: {{ by: VALUE, direction: ASC }}) {{ {Fields} }}");

        var wanted = Sorted(late, new HistoryOrder(HistorySort.Value, false)).Select(r => r.ProofOfReport.Value);
        Assert.Equal(wanted, [.. Told(first), .. Told(next)]);
        Assert.Equal(late.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), first.Text("viewer.businessAccount.declarations.totalCount"));

        var elsewhere = await filing.AskAsync(
            $"declarations(first: 4, after: \"{first.Text("viewer.businessAccount.declarations.pageInfo.endCursor")}\", order: {{ by: NUMBER }}) {{ {Fields} }}");
        Assert.Contains("another order", elsewhere.Body, StringComparison.Ordinal);

        static IEnumerable<string> Told(GraphQLAnswer answer) =>
            answer["viewer.businessAccount.declarations.nodes"].EnumerateArray().Select(n => n.GetProperty("proofOfReport").GetString()!);
    }

    [Fact]
    public async Task Other_accounts_reports_are_never_seen_whatever_is_asked()
    {
        var (account, other) = (await ManyReports.AccountAsync(app, 3), await ManyReports.AccountAsync(app, 3));
        var theirs = (await ManyReports.InArchiveAsync(app, other))[0];

        Assert.Empty(Numbers(await PageAsync(account, new HistoryFilter(Number: theirs), HistoryOrder.NewestFirst, new PageRequest(10))));
        Assert.Equal(0, (await PageAsync(account, new HistoryFilter(Number: theirs), HistoryOrder.NewestFirst, new PageRequest(10), count: true)).Total);
        Assert.Empty((await ManyReports.InArchiveAsync(app, other)).Intersect(await WalkAsync(account, HistoryFilter.None, HistoryOrder.NewestFirst, backward: false)));
        var refused = await app.Door.SendAsync(
            account.Owner.Actor, new GetDeclarations(other.Id, HistoryFilter.None, HistoryOrder.NewestFirst, new PageRequest(10), false), TestContext.Current.CancellationToken);
        Assert.IsType<NotAllowed>(Assert.Single(refused.Errors));
    }

    [Fact]
    public async Task A_filter_that_cannot_be_is_refused_with_its_element()
    {
        var account = await app.Data.AccountOpenedAsync();

        Assert.Equal([("declarations.filter_text", "where.consignee")], await RefusedAsync(new HistoryFilter(Consignee: " ")));
        Assert.Equal([("declarations.filter_text", "where.number")], await RefusedAsync(new HistoryFilter(Number: new string('A', 71))));
        Assert.Equal([("declarations.filter_days", "where.acceptedTo")], await RefusedAsync(new HistoryFilter(AcceptedFrom: new(2026, 2, 2), AcceptedTo: new(2026, 2, 1))));
        Assert.Equal([("declarations.filter_days", "where.exportedTo")], await RefusedAsync(new HistoryFilter(ExportedFrom: new(2026, 2, 2), ExportedTo: new(2026, 2, 1))));
        Assert.Equal([("declarations.filter_year", "where.exportedFrom")], await RefusedAsync(new HistoryFilter(ExportedFrom: DateOnly.MinValue)));
        Assert.Equal([("declarations.filter_status", "where.status")], await RefusedAsync(new HistoryFilter(Status: [])));

        async Task<IEnumerable<(string, string?)>> RefusedAsync(HistoryFilter filter) =>
            (await app.Door.SendAsync(account.Owner.Actor, new GetDeclarations(account.Id, filter, HistoryOrder.NewestFirst, new PageRequest(10), false), TestContext.Current.CancellationToken))
                .Errors.Select(e => (e.Code, e.Path));
    }

    private static IEnumerable<(HistoryFilter Filter, Func<DeclarationRow, bool> Fits)> Filters(List<DeclarationRow> all)
    {
        var (some, day) = (all[17], OttawaTime.DateOf(all.Select(r => r.ExportAt).Order().ElementAt(30)));
        var accepted = OttawaTime.DateOf(all.Select(r => r.AcceptedAt).Order().ElementAt(30));
        return
        [
            (HistoryFilter.None, _ => true),
            (new(Status: [DeclarationStatus.Voided]), r => r.Status == DeclarationStatus.Voided),
            (new(Status: [DeclarationStatus.Voided, DeclarationStatus.Amended]), r => r.Status != DeclarationStatus.Original),
            (new(Number: some.ProofOfReport.Value), r => r.ProofOfReport.Value.StartsWith(some.ProofOfReport.Value, StringComparison.Ordinal)),
            (new(Number: some.ProofOfReport.Value[..14].ToLowerInvariant() + "2"), r => r.ProofOfReport.Value[14] == '2'),
            (new(AcceptedFrom: accepted), r => OttawaTime.DateOf(r.AcceptedAt) >= accepted),
            (new(AcceptedTo: accepted), r => OttawaTime.DateOf(r.AcceptedAt) <= accepted),
            (new(ExportedFrom: day), r => OttawaTime.DateOf(r.ExportAt) >= day),
            (new(ExportedFrom: day, ExportedTo: day), r => OttawaTime.DateOf(r.ExportAt) == day),
            (new(ExportedTo: day), r => OttawaTime.DateOf(r.ExportAt) <= day),
            (new(Exporter: "ARBOUR 1"), r => r.ExporterName.Contains("arbour 1", StringComparison.OrdinalIgnoreCase)),
            (new(Consignee: "100%_of"), r => r.ConsigneeName.Contains("100%_OF", StringComparison.OrdinalIgnoreCase)),
            (new(Destination: "jp"), r => r.Destination == "JP"),
            (new(ModeOfTransport: "1"), r => r.ModeOfTransport == "1"),
            (new(TransportDocumentNumber: "doc-1"), r => r.TransportDocumentNumber?.StartsWith("DOC-1", StringComparison.Ordinal) == true),
            (new(Late: true), r => r.LateByMinutes > 0),
            (new(Late: false, Destination: "FR"), r => r.LateByMinutes == 0 && r.Destination == "FR"),
        ];
    }

    private static IEnumerable<DeclarationRow> Sorted(IEnumerable<DeclarationRow> rows, HistoryOrder order)
    {
        Func<DeclarationRow, long> by = order.By switch
        {
            HistorySort.Accepted => r => r.AcceptedAt.UtcTicks,
            HistorySort.ExportDate => r => r.ExportAt.UtcTicks,
            HistorySort.Value => r => r.TotalFobCents,
            _ => _ => 0,
        };
        var ascending = rows.OrderBy(by).ThenBy(r => r.ProofOfReport.Value[..14], StringComparer.Ordinal).ThenBy(r => r.ProofOfReport.Sequence);
        return order.Descending ? ascending.Reverse() : ascending;
    }

    private static IReadOnlyList<string> Numbers(HistoryPage page) => [.. page.Page.Items.Select(i => i.Value.ProofOfReport.Value)];

    /// <summary>Sixty reports that differ in what is filtered and ordered by, with equal ones of each.</summary>
    private async Task<TestAccount> VariedAsync()
    {
        var account = await ManyReports.AccountAsync(app, 60, perSecond: 3);
        await app.Database.ExecuteAsync(
            """
            with numbered as (select d.*, row_number() over (order by accepted_at, length(proof_of_report), proof_of_report) as n from declarations.declarations d where account_id = $1),
            moved as (
                update declarations.history h set accepted_at = n.accepted_at - make_interval(days => (n / 10)::integer)
                from numbered n where h.account_id = $1 and h.declaration_id = n.id)
            update declarations.declarations d set
                accepted_at = n.accepted_at - make_interval(days => (n / 10)::integer),
                status = (array['Original', 'Amended', 'Voided'])[1 + n % 3],
                export_at = d.export_at + make_interval(hours => (n * 37 % 23)::integer * 5),
                exporter_name = 'Harbour ' || n % 20,
                consignee_name = case n % 4 when 0 then '100%_of Kobe' when 1 then '100 of Lyon' else 'Société Élan ' || n end,
                destination = (array['JP', 'FR', 'US', 'DE'])[1 + n % 4],
                mode_of_transport = (array['1', '2', '9'])[1 + n % 3],
                transport_document_number = case when n % 5 = 0 then null else 'DOC-' || n end,
                late_by_minutes = case when n % 6 = 0 then n else 0 end,
                total_fob_cents = 1000 * (n * 29 % 11)
            from numbered n where d.received_on = n.received_on and d.id = n.id
            """,
            account.Id.Value);
        return account;
    }

    private async Task<List<DeclarationRow>> RowsAsync(TestAccount account)
    {
        await using var database = Npgsql.NpgsqlDataSource.Create(app.Database.Migrator);
        await using var command = database.CreateCommand(
            """
            select id, proof_of_report, status, version, received_at, accepted_at, late_by_minutes, exporter_name, consignee_name, destination, mode_of_transport,
                transport_document_number, export_at, currency, total_fob_cents, line_count, channel, filed_by, due_by, exporter_business_number, total_gross_weight_kg
            from declarations.declarations where account_id = $1
            """);
        command.Parameters.Add(new() { Value = account.Id.Value });
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<DeclarationRow>();
        while (await reader.ReadAsync())
        {
            rows.Add(Data.HistorySql.Read(reader));
        }

        return rows;
    }

    private async Task<IReadOnlyList<string>> WalkAsync(TestAccount account, HistoryFilter filter, HistoryOrder order, bool backward)
    {
        var pages = new List<IReadOnlyList<string>>();
        var request = new PageRequest(17, FromEnd: backward);
        while (true)
        {
            var page = await PageAsync(account, filter, order, request);
            pages.Add(Numbers(page));
            if (backward ? !page.Page.HasPrevious : !page.Page.HasNext)
            {
                return [.. (backward ? Enumerable.Reverse(pages) : pages).SelectMany(p => p)];
            }

            request = backward ? new PageRequest(17, Before: page.Page.Items[0].Key) : new PageRequest(17, After: page.Page.Items[^1].Key);
        }
    }

    private Task<HistoryPage> PageAsync(TestAccount account, HistoryFilter filter, HistoryOrder order, PageRequest page, bool count = false) =>
        app.SendAsync(account.Owner.Actor, new GetDeclarations(account.Id, filter, order, page, count));
}
