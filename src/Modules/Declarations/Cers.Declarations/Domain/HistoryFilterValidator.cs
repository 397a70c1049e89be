using Cers.Kernel;
using Cers.ModuleKit.Messages;
using FluentValidation;

namespace Cers.Declarations.Domain;

/// <summary>What a filter of the history may be.</summary>
internal sealed class HistoryFilterValidator : AbstractValidator<HistoryFilter>
{
    public HistoryFilterValidator()
    {
        RuleFor(f => f).Custom((filter, context) =>
        {
            foreach (var (name, _) in filter.Texts().Where(t => t.Text.Trim().Length is < 1 or > 70 || t.Text.Any(char.IsControl)))
            {
                context.Refuse(new InvalidInput(
                    "declarations.filter_text",
                    new LocalizedText("Give 1 to 70 characters, or leave it out.", "Indiquez de 1 à 70 caractères, ou omettez-le."),
                    $"where.{char.ToLowerInvariant(name[0])}{name[1..]}"));
            }

            foreach (var (name, _) in filter.Days().Where(d => d.Day.Year is < 1990 or > 2200))
            {
                context.Refuse(new InvalidInput(
                    "declarations.filter_year",
                    new LocalizedText("Days lie between 1990 and 2200.", "Les jours se situent entre 1990 et 2200."),
                    $"where.{char.ToLowerInvariant(name[0])}{name[1..]}"));
            }
        });
        RuleFor(f => f.AcceptedTo).Must((f, to) => InOrder(f.AcceptedFrom, to))
            .Says("declarations.filter_days", "The first day comes before the last.", "Le premier jour précède le dernier.");
        RuleFor(f => f.ExportedTo).Must((f, to) => InOrder(f.ExportedFrom, to))
            .Says("declarations.filter_days", "The first day comes before the last.", "Le premier jour précède le dernier.");
        RuleFor(f => f.Status).Must(s => s is not { Count: 0 or > 10 })
            .Says("declarations.filter_status", "Give a status, or leave it out.", "Indiquez un statut, ou omettez-le.");
    }

    private static bool InOrder(DateOnly? from, DateOnly? to) => from is null || to is null || from <= to;
}
