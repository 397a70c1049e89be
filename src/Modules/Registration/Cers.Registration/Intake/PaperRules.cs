using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Domain;
using FluentValidation;

namespace Cers.Registration.Intake;

/// <summary>What staff must say of a form that came on paper before it is submitted.</summary>
internal static class PaperRules
{
    public const int MostOfStatement = 300;
    private const int LeastOfStatement = 5;
    private const int OldestDays = 90;

    public static void PaperIsGiven(this AbstractValidator<SubmitKeyedInForm> validator, TimeProvider clock)
    {
        validator.RuleFor(m => m.Paper.Email).Must(EmailAddress.IsWellFormed).Says(
            "registration.email_not_valid",
            "This is not an e-mail address of at most 70 characters.",
            "Ceci n'est pas une adresse de courriel d'au plus 70 caractères.");
        validator.RuleFor(m => m).Custom((form, context) =>
        {
            // The officer's statement stands in for the code.
            if (form.Paper.EmailStatement?.Trim() is not { Length: >= LeastOfStatement and <= MostOfStatement } said || !FormLengths.IsText(said, MostOfStatement))
            {
                context.Refuse(ApplicationRules.NotConfirmed("paper.emailStatement"));
            }
        });
        validator.RuleFor(m => m.Paper.ReceivedOn).Must(day => day is { } d && d <= OttawaTime.Today(clock) && d >= OttawaTime.Today(clock).AddDays(-OldestDays)).Says(
            "registration.received_on",
            $"Give the day on which the form was received: today or up to {OldestDays} days ago.",
            $"Donnez le jour de réception du formulaire : aujourd'hui ou jusqu'à {OldestDays} jours en arrière.");
        validator.RuleFor(m => m.Paper.File).NotNull().Says(
            "registration.received_form_missing", "Attach the form as it was received.", "Joignez le formulaire tel qu'il a été reçu.");
    }

    public static PaperForm ToPaper(this PaperDetails paper) => new(paper.Email, paper.ReceivedOn, paper.EmailStatement, paper.File);
}
