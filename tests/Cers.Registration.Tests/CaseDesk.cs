using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.Files;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.UseCases;
using Cers.Testing;
using Cers.Testing.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Cers.Registration.Tests;

/// <summary>One application for the tests of designation cases; the unit has a mailbox.</summary>
public sealed class CasesApp : CersApp
{
    public string Unit { get; } = TestData.Address();

    protected override void Configure(WebApplicationBuilder builder) => builder.Configuration["Cers:Registration:TccuMailbox"] = Unit;
}

[CollectionDefinition(Name)]
public sealed class CaseTests : ICollectionFixture<CasesApp>
{
    public const string Name = "cases";
}

/// <summary>Clients and officers of designation cases, who do what people do, by real messages.</summary>
internal sealed class CaseDesk(CersApp app)
{
    public const string Reason = "It files for nobody but itself.";
    public const string Motif = "Elle ne produit que pour elle-même.";

    public static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, 1, 2, 3];

    public Actor Officer { get; } = Desk.Staff("Tara Trader", StaffRole.TccuOfficer);

    public Actor Colleague { get; } = Desk.Staff("Théo Tremblay", StaffRole.TccuOfficer);

    public Actor Supervisor { get; } = Desk.Staff("Sam Supervisor", StaffRole.Supervisor);

    public Actor OtherSupervisor { get; } = Desk.Staff("Sylvie Simard", StaffRole.Supervisor);

    /// <summary>A business account that its form made a customs service provider.</summary>
    public Task<TestAccount> ProviderAsync(string legalName = "Pacific Crossing Customs Services Inc.") =>
        app.Data.AccountOpenedAsync(legalName, form => form with { ProvidesServices = true });

    public Task<TestAccount> ExporterAsync() => app.Data.AccountOpenedAsync();

    public async Task<string> OpenedAsync(TestAccount account, DisputeGround ground = DisputeGround.G1) =>
        (await app.SendAsync(account.Owner.Actor, new OpenDispute(account.Id, ground, "We ran several accounts in CAED.", null, TestData.RequestId()))).Number;

    public async Task<string> TakenAsync(TestAccount account)
    {
        var number = await OpenedAsync(account);
        await app.SendAsync(Officer, new TakeCase(number, await VersionAsync(number)));
        return number;
    }

    public async Task<string> UnderReviewAsync(TestAccount account)
    {
        var number = await TakenAsync(account);
        await app.SendAsync(Officer, new ReviewCase(number, await VersionAsync(number)));
        return number;
    }

    public async Task<string> DecidedAsync(TestAccount account, CaseDecision decision = CaseDecision.ChangedToExporter)
    {
        var number = await UnderReviewAsync(account);
        await app.SendAsync(Officer, new DecideCase(number, await VersionAsync(number), decision, Reason, Motif));
        return number;
    }

    public async Task<string> ProposedAsync(TestAccount account)
    {
        var number = await UnderReviewAsync(account);
        await app.SendAsync(Officer, new MaintainDesignation(number, await VersionAsync(number), Reason, Motif));
        return number;
    }

    public Task<CaseDetails> CaseAsync(string number, Actor? officer = null) => app.SendAsync(officer ?? Officer, new GetCase(number));

    public async Task<int> VersionAsync(string number) => (await CaseAsync(number)).Version;

    /// <summary>The codes and paths that refuse a message; empty when it was done.</summary>
    public async Task<IReadOnlyList<string>> CodesAsync<T>(Actor actor, IMessage<T> message) =>
        [.. (await app.Door.SendAsync(actor, message, TestContext.Current.CancellationToken)).Errors.Select(e => e.Path is null ? e.Code : $"{e.Code} {e.Path}")];

    /// <summary>A file that the actor uploaded for a case.</summary>
    public async Task<KeptFile> UploadedAsync(Actor actor, AccountId account, string number, string name = "mandate.pdf")
    {
        var ticket = (await app.SendAsync(actor, new RequestEvidenceUpload(account, number, null))).Ticket;
        app.Services.GetRequiredService<ICurrentActor>().Become(actor);
        return (await app.Services.GetRequiredService<IFileDoor>().UploadAsync(ticket, name, new MemoryStream(Pdf), TestContext.Current.CancellationToken)).Value;
    }

    /// <summary>What the account is, as its owner reads it.</summary>
    public async Task<DesignationRecord> DesignationAsync(TestAccount account) =>
        (await app.SendAsync(account.Owner.Actor, new GetDesignation(account.Id)))!;
}
