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
            foreach (var (name, text) in filter.Texts().Where(t => t.Text.Trim().Length is < 1 or > 70 || t.Text.Any(char.IsControl)))
            {
                context.Refuse(new Kernel.InvalidInput(
                    "declarations.filter_text",
                    new Kernel.LocalizedText("Give 1 to 70 characters, or leave it out.", "Indiquez de 1 à 70 caractères, ou omettez-le."),
                    $"where.{char.ToLowerInvariant(name[0])}{name[1..]}"));
            }
        });
        RuleFor(f => f).Must(f => InOrder(f.AcceptedFrom, f.AcceptedTo)).OverridePropertyName("AcceptedTo").Says(Code, En, Fr);
        RuleFor(f => f).Must(f => InOrder(f.ExportedFrom, f.ExportedTo)).OverridePropertyName("ExportedTo").Says(Code, En, Fr);
        RuleFor(f => f.Status).Must(s => s is not { Count: 0 or > 10 })
            .Says("declarations.filter_status", "Give a status, or leave it out.", "Indiquez un statut, ou omettez-le.");
        RuleForEach(f => new[] { f.AcceptedFrom, f.AcceptedTo, f.ExportedFrom, f.ExportedTo }).Must(d => d is not { Year: < 1990 or > 2200 }).OverridePropertyName("Days")
            .Says("declarations.filter_year", "Days lie between 1990 and 2200.", "Les jours se situent entre 1990 et 2200.");
    }

    private const string Code = "declarations.filter_days";

    private const string En = "The first day comes before the last.";

    private const string Fr = "Le premier jour précède le dernier.";

    private static bool InOrder(DateOnly? from, DateOnly? to) => from is null || to is null || from <= to;
}
