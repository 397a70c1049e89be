using Cers.Messaging;
using Cers.Messaging.Files;
using Cers.Messaging.FourEyes;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.Extensions.DependencyInjection;

namespace Cers.Testing.Data;

public sealed partial class TestData
{
    /// <summary>An application that a persona works on.</summary>
    public async Task<TestApplication> ApplicationTakenAsync(string legalName = "Harbour Foods Inc.", string officer = "officer-1")
    {
        var application = await ApplicationSubmittedAsync(legalName);
        var actor = await ActorAsync(officer);
        await app.SendAsync(actor, new TakeApplication(application.Number, await VersionAsync(actor, application.Number)));
        return application;
    }

    /// <summary>An application about which officer-1 asked the applicant.</summary>
    public async Task<TestApplication> InformationAskedAsync(string legalName = "Harbour Foods Inc.")
    {
        var application = await ApplicationTakenAsync(legalName);
        var officer = await ActorAsync("officer-1");
        await app.SendAsync(officer, new AskForInformation(
            application.Number,
            await VersionAsync(officer, application.Number),
            [new AskedQuestion("Q05", null), new AskedQuestion("Q99", "Which goods does the business export, and from where?")]));
        return application;
    }

    /// <summary>The applicant answers both questions.</summary>
    public async Task AnsweredAsync(TestApplication application) => await app.SendAsync(Actor.Anonymous, new AnswerQuestions
    {
        Confirmation = await ConfirmationAsync(application.Email),
        Number = application.Number,
        Answers = [new QuestionAnswer("Q05", "By a resolution of the board."), new QuestionAnswer("Q99", "Lobster, from Halifax.")],
        ClientRequestId = RequestId(),
    });

    /// <summary>An application that its applicant took back.</summary>
    public async Task<TestApplication> ApplicationWithdrawnAsync(string legalName = "Harbour Foods Inc.")
    {
        var application = await ApplicationSubmittedAsync(legalName);
        await app.SendAsync(Actor.Anonymous, new WithdrawApplication
        {
            Confirmation = await ConfirmationAsync(application.Email), Number = application.Number, ClientRequestId = RequestId(),
        });
        return application;
    }

    /// <summary>A form that officer-1 keys in from paper, with the received file; its number.</summary>
    public async Task<string> FormBegunAsync(string legalName = "Harbour Foods Inc.")
    {
        var officer = await ActorAsync("officer-1");
        return (await app.SendAsync(officer, new SaveKeyedInForm(
            null, 0, new DraftForm { LegalName = legalName, Language = Kernel.Language.Fr }, new PaperDetails { Email = Address() }))).Number;
    }

    /// <summary>An application that officer-2 keyed in from paper.</summary>
    public async Task<TestApplication> ApplicationKeyedInAsync(string legalName = "Harbour Foods Inc.")
    {
        var (officer, number, email) = (await ActorAsync("officer-2"), await RegisteredAsync(legalName), Address());
        var ticket = await app.SendAsync(officer, new IssueUploadTicket(PaperDetails.FilePurpose, null));
        app.Services.GetRequiredService<ICurrentActor>().Become(officer);
        using var content = new MemoryStream([.. "%PDF-1.7\n"u8, 0, 1, 2, 255]);
        var file = (await app.Services.GetRequiredService<IFileDoor>().UploadAsync(ticket.Ticket, "form.pdf", content, CancellationToken.None)).Value.Id;
        var form = Form("", number, legalName, email);
        var submitted = await app.SendAsync(officer, new SubmitKeyedInForm
        {
            Language = form.Language,
            LegalName = form.LegalName,
            BusinessNumber = form.BusinessNumber,
            ProvidesServices = form.ProvidesServices,
            CspUsed = form.CspUsed,
            Address = form.Address,
            Contact = form.Contact,
            Certification = true,
            CertifiedByName = form.CertifiedByName,
            CertifiedByTitle = form.CertifiedByTitle,
            Paper = new PaperDetails
            {
                Email = email, ReceivedOn = Kernel.OttawaTime.Today(app.Clock), EmailStatement = "Called the number in the register; address spelled back.", File = file,
            },
        });
        return new TestApplication(submitted.Number, number, legalName, email);
    }

    /// <summary>An application that officer-1 proposes to refuse.</summary>
    public async Task<TestApplication> RefusalProposedAsync(string legalName = "Harbour Foods Inc.")
    {
        var application = await ApplicationTakenAsync(legalName);
        var officer = await ActorAsync("officer-1");
        var version = await VersionAsync(officer, application.Number);
        await app.SendAsync(officer, new RefuseApplication(application.Number, version, "R06", "The signatory is not an officer of the company."));
        return application;
    }

    /// <summary>An application that officer-1 proposed to refuse, and officer-2 refused.</summary>
    public async Task<TestApplication> ApplicationRefusedAsync(string legalName = "Harbour Foods Inc.")
    {
        var application = await RefusalProposedAsync(legalName);
        var second = await ActorAsync("officer-2");
        var refusal = (await app.SendAsync(second, new GetApplication(application.Number))).Refusal!;
        await app.SendAsync(second, new ConfirmProposal(refusal.Waiting!.Id));
        return application;
    }
}
