using Cers.Declarations.Contracts.BackOffice;
using Cers.Declarations.Data;
using Cers.Declarations.Domain;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using FluentValidation;
using MediatR;

namespace Cers.Declarations.UseCases.BackOffice;

internal sealed class PlaceLegalHoldValidator : AbstractValidator<PlaceLegalHold>
{
    public PlaceLegalHoldValidator()
    {
        RuleFor(m => m).Must(m => string.IsNullOrWhiteSpace(m.ProofOfReport) != string.IsNullOrWhiteSpace(m.ExporterBusinessNumber)).OverridePropertyName("ProofOfReport")
            .Says(
                "declarations.hold_subject",
                "Give a proof-of-report number, or the exporter's business number.",
                "Indiquez un numéro de preuve de déclaration, ou le numéro d'entreprise de l'exportateur.");
        RuleFor(m => m.ProofOfReport).Must(n => string.IsNullOrWhiteSpace(n) || ProofOfReport.TryParse(n, out _))
            .Says("declarations.hold_number", "This is no proof-of-report number.", "Ce n'est pas un numéro de preuve de déclaration.");
        RuleFor(m => m.ExporterBusinessNumber).Must(n => string.IsNullOrWhiteSpace(n) || BusinessNumber.TryParse(n, out _))
            .Says("declarations.hold_business_number", "This is no business number.", "Ce n'est pas un numéro d'entreprise.");
        RuleFor(m => m.Reason).Must(HoldReason.IsGood).Says(HoldReason.Code, HoldReason.En, HoldReason.Fr);
    }
}

/// <summary>Why a hold is placed or lifted, as supervisors say it.</summary>
internal static class HoldReason
{
    public const string Code = "declarations.hold_reason";

    public const string En = "A reason has 5 to 200 characters.";

    public const string Fr = "Une raison compte de 5 à 200 caractères.";

    public static bool IsGood(string reason) => reason.Trim().Length is >= 5 and <= 200 && !reason.Any(char.IsControl);
}

internal sealed class PlaceLegalHoldHandler(DeclarationsDbContext db, MessageScope scope, TimeProvider clock) : IRequestHandler<PlaceLegalHold, Result<PlacedHold>>
{
    public async Task<Result<PlacedHold>> Handle(PlaceLegalHold request, CancellationToken ct)
    {
        scope.Because(request.Reason.Trim());
        await db.PassHoldGateAsync(ct);
        var hold = new LegalHold
        {
            Id = Guid.CreateVersion7(),
            ProofOfReport = ProofOfReport.TryParse(request.ProofOfReport, out var number) ? number : null,
            ExporterBusinessNumber = BusinessNumber.TryParse(request.ExporterBusinessNumber, out var exporter) ? exporter : null,
            Reason = request.Reason.Trim(),
            PlacedBy = scope.Actor.Key,
            PlacedByName = scope.Actor.Name,
            PlacedAt = clock.GetUtcNow(),
        };
        scope.Concerns("hold", hold.Id.ToString());
        db.LegalHolds.Add(hold);
        return new PlacedHold(hold.Id);
    }
}
