using Cers.Kernel;
using Cers.Messaging.Operations;
using Cers.ModuleKit.Audit;
using Cers.ModuleKit.Messages;
using MediatR;

namespace Cers.ModuleKit.UseCases;

internal sealed class VerifyAuditTrailHandler(MessageScope scope, AuditVerifier verifier) : IRequestHandler<VerifyAuditTrail, Result<AuditReport>>
{
    public async Task<Result<AuditReport>> Handle(VerifyAuditTrail request, CancellationToken ct)
    {
        var report = await verifier.VerifyNewestAsync(VerifyAuditTrail.MostSeals, ct);
        scope.Concerns("audit seals", $"{report.From}-{report.To}");
        return report;
    }
}
