using Cers.Declarations.Checks;
using Cers.Declarations.Contracts;
using Cers.Declarations.Domain.Document;
using Cers.Declarations.Domain.Rules;
using Cers.Kernel;
using Cers.Messaging;
using MediatR;

namespace Cers.Declarations.UseCases;

/// <summary>What the rules find in a declaration if it were submitted now; nothing is stored.</summary>
[Permission(DeclarationsPermissions.EditDrafts), InWords("Check a declaration", "Vérifier une déclaration")]
internal sealed record ValidateDeclaration(AccountId Account, DeclarationContent Declaration) : IQuery<ValidatedDeclaration>, IAccountMessage;

/// <param name="CanBeSubmitted">There is no error; what must be verified can still be acknowledged.</param>
internal sealed record ValidatedDeclaration(bool CanBeSubmitted, IReadOnlyList<Finding> Findings);

internal sealed class ValidateDeclarationHandler(DeclarationChecks checks, TimeProvider clock) : IRequestHandler<ValidateDeclaration, Result<ValidatedDeclaration>>
{
    public async Task<Result<ValidatedDeclaration>> Handle(ValidateDeclaration request, CancellationToken ct)
    {
        var judged = await checks.TryAsync(request.Account, request.Declaration, clock.GetUtcNow(), ct);
        return judged.IsSuccess
            ? new ValidatedDeclaration(judged.Value.Findings.All(f => f.Severity != Severity.Error), judged.Value.Filer(request.Account).Reads(judged.Value.Findings))
            : judged.As<ValidatedDeclaration>();
    }
}
