using Cers.Declarations.Checks;
using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Kernel;
using Cers.Messaging;
using MediatR;

namespace Cers.Declarations.UseCases;

/// <summary>
/// Something that happened to a declaration, for an account that follows: null where the account may not see that declaration. Who may see the account is asked anew
/// for each. Refused as well while the account is suspended.
/// </summary>
[Permission(DeclarationsPermissions.View), InWords("Follow the declarations", "Suivre les déclarations")]
internal sealed record GetDeclarationNews(AccountId Account, NewsItem Item) : IQuery<DeclarationNews?>, IAccountMessage;

/// <summary>A declaration was submitted, amended or voided.</summary>
/// <param name="Status">What it became: ORIGINAL when it was submitted.</param>
/// <param name="Version">The version that it had then.</param>
/// <param name="FiledForMe">A customs service provider filed it in the account's name.</param>
/// <param name="Declaration">As it is now, which may be later.</param>
internal sealed record DeclarationNews(DeclarationStatus Status, int Version, DateTimeOffset At, bool FiledForMe, DeclarationDetails Declaration);

internal sealed class GetDeclarationNewsHandler(StandingAccess access, IMediator mediator) : IRequestHandler<GetDeclarationNews, Result<DeclarationNews?>>
{
    public async Task<Result<DeclarationNews?>> Handle(GetDeclarationNews request, CancellationToken ct)
    {
        if (await access.DenialAsync(request.Account, DeclarationsPermissions.View, whileHeld: false, ct) is { } denial)
        {
            return Result<DeclarationNews?>.Refused([denial]);
        }

        // Both look again whose it is: the account's own, or filed in its name.
        var (item, isOwn) = (request.Item, request.Item.Account == request.Account);
        var found = isOwn
            ? await mediator.Send(new GetSubmittedDeclaration(request.Account, item.ReceivedOn, item.Declaration), ct)
            : await mediator.Send(new GetDeclarationFiledForMe(request.Account, item.ProofOfReport), ct);
        return !found.IsSuccess ? found.As<DeclarationNews?>()
            : Result<DeclarationNews?>.Success(found.Value is { } declaration ? new DeclarationNews(item.Status, item.Version, item.At, !isOwn, declaration) : null);
    }
}
