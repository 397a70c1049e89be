using Cers.Kernel;
using Cers.ModuleKit.Files;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using FluentValidation;
using MediatR;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class RecordConsentValidator : AbstractValidator<RecordConsent>
{
    public RecordConsentValidator() => RuleFor(m => m.Document).NotNull().Says(
        "registration.consent_file_missing", "Choose the file of the signed consent.", "Choisissez le fichier du consentement signé.");
}

internal sealed class RecordConsentHandler(RegistrationDbContext db, Associations associations, FileShelf shelf, MessageScope scope, TimeProvider clock)
    : IRequestHandler<RecordConsent, Result<Done>>
{
    public async Task<Result<Done>> Handle(RecordConsent request, CancellationToken ct)
    {
        scope.AcrossAccounts("a client's signed consent is recorded");
        var found = await db.LockAssociationAsync(request.Association, request.Version, ct);
        if (!found.IsSuccess)
        {
            return found.As<Done>();
        }

        scope.Concerns("association", found.Value.Id.ToString());
        var now = clock.GetUtcNow();
        var recorded = found.Value.RecordConsent(request.Document!.Value, AssociationActor.Of(Officer.Of(scope.Actor)), now);
        if (!recorded.IsSuccess)
        {
            return recorded;
        }

        var kept = await shelf.AttachAsync(request.Document.Value, ConsentDocument.PurposeName, ConsentDocument.SubjectOf(found.Value.Id), ct);
        return kept.IsSuccess ? associations.Tell(found.Value, recorded, now) : Result<Done>.Refused([.. kept.Errors.Select(e => e with { Path = "document" })]);
    }
}
