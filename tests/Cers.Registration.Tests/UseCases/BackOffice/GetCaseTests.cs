using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

[Collection(CaseTests.Name)]
public sealed class GetCaseTests(CasesApp app)
{
    private readonly CaseDesk desk = new(app);

    [Fact]
    public async Task What_the_form_said_what_the_account_files_and_who_looked()
    {
        var account = await desk.ProviderAsync();
        await app.Data.DeclarationSubmittedAsync(account);
        var number = await desk.OpenedAsync(account);

        var details = await desk.CaseAsync(number);

        Assert.Equal((true, null), (details.Form!.ProvidesServices, details.Caed));
        Assert.Equal((true, 0, 0), (details.EvidenceNow.FiledOwn, details.EvidenceNow.ExportersFiledFor, details.EvidenceNow.OneTimeSubmissions));
        Assert.Equal((DesignationOrigin.Bsf831, BusinessDesignation.CustomsServiceProvider), (details.EvidenceAtOpening.Origin, details.Disputed));
        Assert.Equal([CaseEventKind.Opened], details.History.Select(h => h.Kind));
        Assert.Equal(1, await app.Database.ScalarAsync<long>(
            "select count(*) from platform.audit_entries where message = 'GetCase' and subject = 'case ' || $1 and actor = $2", number, desk.Officer.Key));
        Assert.Equal(["registration.case_unknown number"], await desk.CodesAsync(desk.Officer, new GetCase("CAS-2026-999999")));
        Assert.Equal(["access.not_allowed"], await desk.CodesAsync(Desk.Staff("Rita", StaffRole.RegistrationOfficer), new GetCase(number)));
        Assert.Empty((await desk.CaseAsync(number, Desk.Staff("Ava", StaffRole.Auditor))).Actions);
    }

    [Fact]
    public async Task A_former_CAED_client_shows_what_was_reported_there()
    {
        var (_, activation) = await app.Data.ActivationIdIssuedAsync(designation: BusinessDesignation.CustomsServiceProvider);
        var owner = await app.Data.PersonAsync();
        var opened = await app.SendAsync(owner.Actor, new ActivateBusinessAccount(activation, TestData.RequestId()));
        var number = (await app.SendAsync(owner.Actor, new OpenDispute(opened.Id, DisputeGround.G3, "We filed for nobody in CAED.", null, null))).Number;

        var details = await desk.CaseAsync(number);

        Assert.Equal((null, BusinessDesignation.CustomsServiceProvider), (details.Form, details.Caed!.Designation));
        Assert.Equal((DesignationOrigin.Caed, null), (details.EvidenceNow.Origin, details.EvidenceNow.ProvidesServices));
        Assert.NotNull(details.OneTimeId);
        Assert.Equal(Language.En, details.Language);
    }
}
