using Cers.Declarations.Contracts;
using Cers.Declarations.Contracts.BackOffice;
using Cers.Declarations.Data;
using Cers.Declarations.Domain.Outages;
using Cers.Kernel;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Messages;
using FluentValidation;
using MediatR;

namespace Cers.Declarations.UseCases.BackOffice;

internal sealed class RegisterOutageValidator : AbstractValidator<RegisterOutage>
{
    public RegisterOutageValidator() => RuleFor(m => m.Content).Outage();
}

internal sealed class RegisterOutageHandler(DeclarationsDbContext db, MessageScope scope, TimeProvider clock) : IRequestHandler<RegisterOutage, Result<RegisteredOutage>>
{
    public async Task<Result<RegisteredOutage>> Handle(RegisterOutage request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var registered = Outage.Register(await db.NextOfYearAsync("outage_numbers", "OUT", 4, OttawaTime.Today(clock).Year, ct), request.Content, scope.Actor, now);
        if (!registered.IsSuccess)
        {
            return registered.As<RegisteredOutage>();
        }

        var (outage, entered) = registered.Value;
        db.Outages.Add(outage);
        db.OutageEvents.Add(entered);
        scope.Concerns("outage", outage.Number);
        return new RegisteredOutage(outage.Number);
    }
}

internal static class OutageContentRules
{
    public static void Outage<T>(this IRuleBuilderInitial<T, OutageContent> content) => content.Custom((said, context) =>
    {
        Check(Enum.IsDefined(said.Kind), "kind", "outage_kind", new LocalizedText("Choose whether it was scheduled.", "Indiquez si elle était planifiée."));
        Check(
            said.Systems.Count > 0 && said.Systems.All(Enum.IsDefined), "systems", "outage_systems",
            new LocalizedText("Choose at least one system that was down.", "Choisissez au moins un système en panne."));
        foreach (var (path, text) in new[] { ("text.en", said.Text.En), ("text.fr", said.Text.Fr) })
        {
            Check(
                text?.Trim().Length is >= 1 and <= 500, path, "outage_text",
                new LocalizedText("Write the notice in both languages, each in 1 to 500 characters.", "Rédigez l'avis dans les deux langues, en 1 à 500 caractères chacun."));
        }

        void Check(bool isGood, string path, string code, LocalizedText refusal)
        {
            if (!isGood)
            {
                context.Refuse(new InvalidInput($"declarations.{code}", refusal, path));
            }
        }
    });
}
