using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using Cers.Registration.Intake;
using Cers.Registration.Mail;
using FluentValidation;
using MediatR;

namespace Cers.Registration.UseCases;

internal sealed class AnswerQuestionsValidator : AbstractValidator<AnswerQuestions>
{
    public const int MostCharacters = 2000;

    public AnswerQuestionsValidator(ConfirmationSigner signer)
    {
        this.AddressIsConfirmed(signer, m => m.Confirmation);
        RuleFor(m => m.Answers).Must(a => a.Count <= InformationQuestions.All.Count && a.Select(x => x.Code).Distinct(StringComparer.Ordinal).Count() == a.Count).Says(
            "registration.answered_twice", "Answer each question once.", "Répondez une seule fois à chaque question.");
        RuleForEach(m => m.Answers).ChildRules(answer => answer.RuleFor(a => a.Text)
            .Must(t => !string.IsNullOrWhiteSpace(t) && FormLengths.IsLines(t, MostCharacters)).Says(
                "registration.answer_missing",
                $"An answer has 1 to {MostCharacters} characters.",
                $"Une réponse compte de 1 à {MostCharacters} caractères."));
    }
}

internal sealed class AnswerQuestionsHandler(RegistrationDbContext db, MessageScope scope, IMediator mediator, UnitMailbox unit, BusinessDays days, TimeProvider clock)
    : IRequestHandler<AnswerQuestions, Result<AnsweredQuestions>>
{
    public async Task<Result<AnsweredQuestions>> Handle(AnswerQuestions request, CancellationToken ct)
    {
        var email = EmailConfirmation.AddressOf(request.Confirmation)!;
        var application = await db.LockAsync(request.Number, ct);
        if (application is null || application.Email != email)
        {
            return ApplicationErrors.Unknown();
        }

        scope.Concerns("application", application.Number);
        if (await db.OpenRequestOfAsync(application.Id, ct) is not { } open)
        {
            return ApplicationErrors.NothingAsked();
        }

        var answers = request.Answers.ToDictionary(a => a.Code, a => a.Text, StringComparer.Ordinal);
        if (Mismatch(open, answers) is { } mismatch)
        {
            return mismatch;
        }

        var answered = application.Answer(open, answers, clock.GetUtcNow(), days);
        if (!answered.IsSuccess)
        {
            return answered.As<AnsweredQuestions>();
        }

        await TellOfficerAsync(application, ct);
        return new AnsweredQuestions(application.Number, application.DueDate);
    }

    private static InvalidInput? Mismatch(InformationRequest open, Dictionary<string, string> answers) =>
        open.Questions.FirstOrDefault(q => !answers.ContainsKey(q.Code)) is { } missing
            ? new InvalidInput(
                "registration.question_unanswered",
                new($"Question {missing.Code} is not answered.", $"La question {missing.Code} est sans réponse."),
                "answers")
        : answers.Keys.FirstOrDefault(code => open.Questions.All(q => q.Code != code)) is { } strange
            ? new InvalidInput(
                "registration.question_not_asked", new($"Nobody asked question {strange[..Math.Min(10, strange.Length)]}.", $"La question {strange[..Math.Min(10, strange.Length)]} n'a pas été posée."), "answers")
        : null;

    /// <summary>N-03, to the officer's own address, else to the unit's mailbox.</summary>
    private async Task TellOfficerAsync(ExporterApplication application, CancellationToken ct)
    {
        var contact = application.AssigneeId is { } officer ? await mediator.Send(new GetContact(officer), ct) : null;
        if (contact is { IsSuccess: true })
        {
            scope.Mail(AnswerReceivedMail.To(contact.Value.Email, contact.Value.Language, application.Number));
        }
        else if (unit.Address is { } mailbox)
        {
            scope.Mail(AnswerReceivedMail.To(mailbox, unit.Language, application.Number));
        }
    }
}
