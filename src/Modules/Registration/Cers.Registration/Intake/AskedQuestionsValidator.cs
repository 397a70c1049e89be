using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Domain;
using FluentValidation;

namespace Cers.Registration.Intake;

/// <summary>Questions that an officer wants to ask: known ones, each once, the other one in words.</summary>
internal sealed class AskedQuestionsValidator : AbstractValidator<IReadOnlyList<AskedQuestion>>
{
    public const int MostCharacters = 500;

    public AskedQuestionsValidator()
    {
        RuleFor(q => q).Must(q => q.Count > 0).Says(
            "registration.questions_missing", "Choose a question at the least.", "Choisissez au moins une question.");
        RuleFor(q => q).Must(AreKnownAndAskedOnce).Says(
            "registration.question_unknown", "A question is not known, or is asked twice.", "Une question est inconnue ou posée deux fois.");
        RuleFor(q => q).Must(q => q.All(x => x.Code != InformationQuestions.Other || !string.IsNullOrWhiteSpace(x.Text))).Says(
            "registration.question_unworded", "Word the other question.", "Formulez l'autre question.");
        RuleFor(q => q).Must(q => q.All(x => x.Text is null || FormLengths.IsLines(x.Text, MostCharacters))).Says(
            "registration.question_too_long",
            $"What you add to a question has at most {MostCharacters} characters.",
            $"Ce que vous ajoutez à une question compte au plus {MostCharacters} caractères.");
    }

    private static bool AreKnownAndAskedOnce(IReadOnlyList<AskedQuestion> asked) =>
        asked.All(q => InformationQuestions.Find(q.Code) is not null) && asked.DistinctBy(q => q.Code, StringComparer.Ordinal).Count() == asked.Count;

    public static IReadOnlyList<Question> Read(IReadOnlyList<AskedQuestion> asked) =>
        [.. asked.OrderBy(q => q.Code, StringComparer.Ordinal).Select(q => new Question(q.Code, string.IsNullOrWhiteSpace(q.Text) ? null : q.Text.Trim()))];
}
