using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Kernel;
using MediatR;

namespace Cers.Identity.UseCases;

internal sealed class GetTermsAndConditionsHandler(KnownTerms terms) : IRequestHandler<GetTermsAndConditions, Result<TermsAndConditions>>
{
    public Task<Result<TermsAndConditions>> Handle(GetTermsAndConditions request, CancellationToken ct) => Task.FromResult<Result<TermsAndConditions>>(terms.InForce);
}
