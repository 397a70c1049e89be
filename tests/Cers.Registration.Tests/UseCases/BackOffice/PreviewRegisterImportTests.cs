using System.Text;
using Cers.Messaging;
using Cers.Messaging.Files;
using Cers.Registration.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

/// <summary>Preview, apply, drop, and what is told of them: an application of its own, as a whole file closes what others opened.</summary>
public sealed class PreviewRegisterImportTests(CersApp app) : IClassFixture<CersApp>
{
    private const string Header = "business_number,status,designation,legal_name,as_of\n";

    private readonly Desk desk = new(app);

    [Fact]
    public async Task A_file_is_compared_line_by_line_and_changes_nothing_until_it_is_applied()
    {
        var (changed, same, closed, older) = (await desk.BusinessAsync(name: "Old Name Ltd."), await desk.BusinessAsync(), await desk.BusinessAsync(), await desk.BusinessAsync());
        var added = Desk.UnknownBusiness();
        var id = await PreviewAsync(
            RegisterImportKind.Additions,
            Header + $"""
            {changed},open,both,"New Name, Ltd.",2026-02-01
            {same},OPEN,Both,Northern Maple Exports Inc.,2026-01-06
            {closed},CLOSED,Both,Northern Maple Exports Inc.,2026-02-01
            {added},OPEN,EXPORT,Ajout <b>inc.</b>,2026-02-01
            {older},OPEN,IMPORT,Northern Maple Exports Inc.,2025-12-31
            123456789RM0001,OPEN,BOTH,Wrong Digit Ltd.,2026-02-01
            {added},OPEN,BOTH,Twice Ltd.,2026-02-01
            {Desk.UnknownBusiness()},SHUT,BOTH,State Ltd.,2026-02-01
            {Desk.UnknownBusiness()},OPEN,ALL,Designation Ltd.,2026-02-01
            {Desk.UnknownBusiness()},OPEN,BOTH,,2026-02-01
            {Desk.UnknownBusiness()},OPEN,BOTH,Day Ltd.,01/02/2026
            {Desk.UnknownBusiness()},OPEN,BOTH,Future Ltd.,2199-02-01
            {Desk.UnknownBusiness()},OPEN
            """);

        var preview = await app.SendAsync(desk.First, new GetRegisterImport(id, null, new PageRequest(50)));
        Assert.Equal((1, 1, 1, 1, 9, true), (preview.Import.Added, preview.Import.Changed, preview.Import.Closed, preview.Import.Same, preview.Import.Refused, preview.MayApply));
        Assert.Equal(
            [
                "2 Changed ", "4 Closed ", "5 Added ", "6 Refused as_of", "7 Refused business_number", "8 Refused business_number", "9 Refused status",
                "10 Refused designation", "11 Refused legal_name", "12 Refused as_of", "13 Refused as_of", "14 Refused designation",
            ],
            preview.Lines.Items.Select(l => $"{l.Value.Line} {l.Value.Effect} {l.Value.Field}"));
        Assert.All(preview.Lines.Items.Where(l => l.Value.Effect == RegisterEffect.Refused), l => Assert.NotEqual(l.Value.Problem!.En, l.Value.Problem.Fr));
        Assert.Equal("Old Name Ltd.", preview.Lines.Items[0].Value.Former!.LegalName);
        Assert.Equal("New Name, Ltd.", preview.Lines.Items[0].Value.Now!.LegalName);
        Assert.Equal(["registration.rm_account_unknown"], await desk.CodesAsync(desk.First, new GetRmAccount(Kernel.BusinessNumber.Parse(added))));

        await app.SendAsync(desk.Second, new ApplyRegisterImport(id));

        var account = await app.SendAsync(desk.First, new GetRmAccount(Kernel.BusinessNumber.Parse(changed)));
        Assert.Equal("New Name, Ltd.", account.Account!.LegalName);
        var change = Assert.Single(account.Changes);
        Assert.Equal((RmChangeKind.Changed, id, "Second Officer"), (change.Kind, change.Import!.Value, change.ByName));
        Assert.False((await app.SendAsync(desk.First, new GetRmAccount(Kernel.BusinessNumber.Parse(closed)))).Account!.Open);
        Assert.Equal("Ajout <b>inc.</b>", (await app.SendAsync(desk.First, new GetRmAccount(Kernel.BusinessNumber.Parse(added)))).Account!.LegalName);
        Assert.Equal(["registration.import_decided"], await desk.CodesAsync(desk.First, new ApplyRegisterImport(id)));
        Assert.Equal(["registration.import_decided"], await desk.CodesAsync(desk.First, new DropRegisterImport(id)));
    }

    [Fact]
    public async Task A_whole_file_closes_what_it_leaves_out_and_is_not_applied_while_a_line_is_refused()
    {
        var (kept, left) = (await desk.BusinessAsync(), await desk.BusinessAsync());
        var refused = await PreviewAsync(RegisterImportKind.Whole, Header + $"{kept},OPEN,BOTH,Kept Ltd.,2026-02-01\nnonsense,OPEN,BOTH,X,2026-02-01\n");
        Assert.Equal(["registration.import_has_refused_lines"], await desk.CodesAsync(desk.First, new ApplyRegisterImport(refused)));

        var whole = await PreviewAsync(RegisterImportKind.Whole, "sep=;\n" + Header.Replace(',', ';') + $"{kept};OPEN;BOTH;Kept Ltd.;2026-02-01\n");
        var lines = await app.SendAsync(desk.First, new GetRegisterImport(whole, RegisterEffect.Closed, new PageRequest(100)));
        Assert.Contains(lines.Lines.Items, l => l.Value.BusinessNumber == left && l.Value.Line is null);
        Assert.DoesNotContain(lines.Lines.Items, l => l.Value.BusinessNumber == kept);

        await app.SendAsync(desk.First, new DropRegisterImport(whole));
        Assert.True((await app.SendAsync(desk.First, new GetRmAccount(Kernel.BusinessNumber.Parse(left)))).Account!.Open);
        Assert.Equal(
            [RegisterImportState.Dropped, RegisterImportState.Previewed],
            (await app.SendAsync(desk.First, new ListRegisterImports(new PageRequest(2)))).Items.Select(i => i.Value.State));
    }

    [Fact]
    public async Task A_preview_is_of_no_use_once_the_register_has_changed()
    {
        var business = await desk.BusinessAsync();
        var id = await PreviewAsync(RegisterImportKind.Additions, Header + $"{business},CLOSED,BOTH,Closed Ltd.,2026-02-01\n");
        await app.SendAsync(desk.First, new CorrectRmAccount(await desk.BusinessAsync(), null, true, RmDesignation.Export, "Another Ltd.", new DateOnly(2026, 2, 2), "As they wrote."));

        Assert.Equal(["registration.register_changed"], await desk.CodesAsync(desk.First, new ApplyRegisterImport(id)));
    }

    [Theory]
    [InlineData("business_number,status\n1,OPEN\n", "registration.import_column_missing")]
    [InlineData("business_number,status,designation,legal_name,as_of\n", "registration.import_not_csv")]
    [InlineData("no comma at all", "registration.import_not_csv")]
    public async Task What_is_no_file_of_accounts_is_refused_as_a_whole(string content, string code)
    {
        var file = await UploadAsync(content);

        Assert.Equal([code], await desk.CodesAsync(desk.First, new PreviewRegisterImport(file, RegisterImportKind.Additions)));
    }

    [Fact]
    public async Task Only_who_keeps_the_register_uploads_and_only_an_own_file_is_previewed()
    {
        var file = await UploadAsync(Header);

        Assert.Equal(["files.unknown"], await desk.CodesAsync(desk.Second, new PreviewRegisterImport(file, RegisterImportKind.Additions)));
        Assert.NotEmpty(await desk.CodesAsync(Desk.Staff("TCCU", Kernel.StaffRole.TccuOfficer), new IssueUploadTicket(PreviewRegisterImport.Purpose, null)));
        Assert.Equal(["registration.import_kind_missing"], await desk.CodesAsync(desk.First, new PreviewRegisterImport(file, (RegisterImportKind)7)));
        Assert.Equal(["registration.import_unknown"], await desk.CodesAsync(desk.First, new GetRegisterImport(Guid.CreateVersion7(), null, new PageRequest(1))));
        Assert.Equal(["registration.import_unknown"], await desk.CodesAsync(desk.First, new ApplyRegisterImport(Guid.CreateVersion7())));
        Assert.Equal(["registration.import_unknown"], await desk.CodesAsync(desk.First, new DropRegisterImport(Guid.CreateVersion7())));
    }

    private async Task<Guid> PreviewAsync(RegisterImportKind kind, string content) =>
        (await app.SendAsync(desk.First, new PreviewRegisterImport(await UploadAsync(content), kind))).Id;

    /// <summary>As the endpoint does, but as an officer of this test.</summary>
    private async Task<Guid> UploadAsync(string content)
    {
        var id = Guid.CreateVersion7();
        var bytes = Encoding.UTF8.GetBytes(content);
        await app.Database.ExecuteAsync(
            "insert into platform.files (id, purpose, name, uploaded_by, state, kind, size, sha256, scan, started_at, kept_at) values ($1, $2, 'rm accounts.csv', $3, 'Kept', 'text/plain', $4, $5, 'NotScanned', now(), now())",
            id, PreviewRegisterImport.Purpose, desk.First.Key, (long)bytes.Length, System.Security.Cryptography.SHA256.HashData(bytes));
        await app.Database.ExecuteAsync("insert into platform.file_chunks (file_id, ordinal, bytes) values ($1, 0, $2)", id, bytes);
        return id;
    }
}
