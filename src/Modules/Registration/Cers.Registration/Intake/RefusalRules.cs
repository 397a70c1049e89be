using System.Linq.Expressions;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts.BackOffice;
using FluentValidation;

namespace Cers.Registration.Intake;

/// <summary>What a refusal needs: a reason that there is, and for R99 an explanation.</summary>
internal static class RefusalRules
{
    public static void RefusalIsGiven<T>(this AbstractValidator<T> validator, Expression<Func<T, string?>> reason, Expression<Func<T, string?>> explanation)
    {
        var codeOf = reason.Compile();
        validator.RuleFor(reason).Must(code => RefusalReasons.Find(code) is not null).Says(
            "registration.reason_missing", "Choose a reason.", "Choisissez un motif.");
        validator.RuleFor(explanation).Must(t => !string.IsNullOrWhiteSpace(t)).When(m => codeOf(m) == RefusalReasons.Other).Says(
            "registration.explanation_missing", "Explain the reason to the applicant.", "Expliquez le motif au demandeur.");
        validator.RuleFor(explanation).Must(t => t is null || FormLengths.IsLines(t, 500)).Says(
            "registration.explanation_too_long", "An explanation has at most 500 characters.", "Une explication compte au plus 500 caractères.");
    }
}
