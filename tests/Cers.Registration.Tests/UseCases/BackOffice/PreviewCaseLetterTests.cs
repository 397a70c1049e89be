using Cers.Kernel;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

[Collection(CaseTests.Name)]
public sealed class PreviewCaseLetterTests(CasesApp app)
{
    private readonly CaseDesk desk = new(app);

    [Fact]
    public async Task The_preview_is_the_letter_that_is_sent_in_the_language_of_the_form()
    {
        var account = await desk.ProviderAsync("Courtiers du Fleuve inc.");
        await app.Database.ExecuteAsync(
            """update registration.applications set form = jsonb_set(form, '{language}', '"Fr"') where authorization_id = $1""", account.AuthorizationId.Value);
        var number = await desk.UnderReviewAsync(account);

        var preview = await app.SendAsync(desk.Officer, new PreviewCaseLetter(number, CaseDecision.ChangedToExporter, CaseDesk.Reason, CaseDesk.Motif));
        await app.SendAsync(desk.Officer, new DecideCase(number, await desk.VersionAsync(number), CaseDecision.ChangedToExporter, CaseDesk.Reason, CaseDesk.Motif));

        Assert.Equal((Language.Fr, $"Décision dans le dossier {number}"), (preview.Language, preview.Title));
        var sent = (await desk.CaseAsync(number)).Decisions[0].Letter;
        Assert.Equal(preview.Paragraphs, sent.Paragraphs);
        Assert.NotNull(await app.Mailbox.WaitForAsync(account.Owner.Email, m => m.Subject == preview.Title));
    }

    [Fact]
    public async Task It_is_refused_for_its_reasons_and_decides_nothing()
    {
        var number = await desk.UnderReviewAsync(await desk.ProviderAsync());

        Assert.Equal(
            ["registration.case_reason_length reasonFr"],
            await desk.CodesAsync(desk.Officer, new PreviewCaseLetter(number, CaseDecision.Maintained, CaseDesk.Reason, "")));
        Assert.Equal(CaseState.UnderReview, (await desk.CaseAsync(number)).State);
    }
}
