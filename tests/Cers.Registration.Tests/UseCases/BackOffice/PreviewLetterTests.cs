using Cers.Kernel;
using Cers.Messaging.FourEyes;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Tests.Domain;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

public sealed class PreviewLetterTests(CersApp app)
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task A_previewed_refusal_is_the_mail_that_goes_out_word_for_word()
    {
        var email = Desk.Email();
        var number = await desk.ProposedAsync(email, Forms.Good() with { Language = Language.Fr });

        var letter = await app.SendAsync(desk.Second, new PreviewLetter(number, LetterKind.Refusal) { ReasonCode = "R06", Explanation = "The mandate is missing." });
        await app.SendAsync(desk.Second, new ConfirmProposal(await desk.ProposalAsync(number)));

        var mail = await app.Mailbox.WaitForAsync(email, m => m.Subject == letter.Subject);
        Assert.Equal(Language.Fr, letter.Language);
        Assert.StartsWith(string.Join("\n\n", letter.Paragraphs), mail.Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_are_questions_and_the_approval_but_for_its_authorization_ID()
    {
        var email = Desk.Email();
        var number = await desk.TakenAsync(email);
        var approval = await app.SendAsync(desk.First, new PreviewLetter(number, LetterKind.Approval));
        var questions = await app.SendAsync(desk.First, new PreviewLetter(number, LetterKind.Questions) { Questions = [new AskedQuestion("Q05", "Please.")] });

        await app.SendAsync(desk.First, new AskForInformation(number, await desk.VersionAsync(number), [new AskedQuestion("Q05", "Please.")]));
        var asked = await app.Mailbox.WaitForAsync(email, m => m.Subject == questions.Subject);
        Assert.StartsWith(string.Join("\n\n", questions.Paragraphs), asked.Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);

        var other = await desk.ApprovedAsync();
        var approved = await app.Mailbox.WaitForAsync(other.Email, m => m.Subject == approval.Subject.Replace(number, other.Number, StringComparison.Ordinal));
        var expected = string.Join("\n\n", approval.Paragraphs)
            .Replace("······", other.AuthorizationId.Value, StringComparison.Ordinal).Replace(number, other.Number, StringComparison.Ordinal);
        Assert.StartsWith(expected, approved.Text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_would_be_refused_has_no_letter()
    {
        var number = await desk.TakenAsync();

        Assert.Equal(["registration.reason_missing"], await desk.CodesAsync(desk.First, new PreviewLetter(number, LetterKind.Refusal)));
        Assert.Equal(["registration.explanation_missing"], await desk.CodesAsync(desk.First, new PreviewLetter(number, LetterKind.Refusal) { ReasonCode = "R99" }));
        Assert.Equal(["registration.questions_missing"], await desk.CodesAsync(desk.First, new PreviewLetter(number, LetterKind.Questions)));
        Assert.Equal(["registration.application_unknown"], await desk.CodesAsync(desk.First, new PreviewLetter("EXP-2026-999999", LetterKind.Approval)));
    }
}
