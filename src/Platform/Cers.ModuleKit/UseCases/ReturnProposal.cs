using Cers.Kernel;
using Cers.Messaging.FourEyes;
using Cers.ModuleKit.FourEyes;
using Cers.ModuleKit.Messages;
using FluentValidation;
using MediatR;

namespace Cers.ModuleKit.UseCases;

internal sealed class ReturnProposalValidator : AbstractValidator<ReturnProposal>
{
    public ReturnProposalValidator() =>
        RuleFor(m => m.Note).Must(t => !string.IsNullOrWhiteSpace(t) && t.Length <= 500).Says(
            "four_eyes.note_missing", "Say why in 1 to 500 characters.", "Dites pourquoi en 1 à 500 caractères.");
}

internal sealed class ReturnProposalHandler(Proposals proposals) : IRequestHandler<ReturnProposal, Result<Done>>
{
    public async Task<Result<Done>> Handle(ReturnProposal request, CancellationToken ct)
    {
        var found = await proposals.LockForSecondAsync(request.Proposal, ct);
        return found.IsSuccess ? await proposals.EndAsync(found.Value, ProposalEnd.Returned, request.Note.Trim(), ct) : found.As<Done>();
    }
}
