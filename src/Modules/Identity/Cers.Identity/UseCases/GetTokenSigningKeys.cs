using Cers.Identity.Contracts;
using Cers.Kernel;
using MediatR;

namespace Cers.Identity.UseCases;

internal sealed class GetTokenSigningKeysHandler(TokenIssuer issuer) : IRequestHandler<GetTokenSigningKeys, Result<TokenSigningKeys>>
{
    public async Task<Result<TokenSigningKeys>> Handle(GetTokenSigningKeys request, CancellationToken ct) => await issuer.PublicKeysAsync(ct);
}
