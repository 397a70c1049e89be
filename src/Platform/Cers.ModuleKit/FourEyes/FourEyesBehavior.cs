using Cers.Kernel;
using Cers.Messaging.FourEyes;
using Cers.ModuleKit.Messages;
using MediatR;

namespace Cers.ModuleKit.FourEyes;

/// <summary>Keeps a command that takes two people as a proposal instead of running it, unless it is being confirmed.</summary>
internal sealed class FourEyesBehavior<TRequest, TResponse>(MessageScope scope, Proposals proposals, IEnumerable<IProposalSubject<TRequest>> subjects)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IFourEyes
    where TResponse : IRefusable<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        var frame = scope.Top!;
        if (frame.Traits.ConfirmPermission is not { } permission || frame.Confirms)
        {
            return await next();
        }

        if (scope.Actor.Person is not { } proposer)
        {
            return TResponse.Refused([new NotAllowed()]);
        }

        frame.Subject = request.Subject;
        var proposed = await subjects.Single().ProposeAsync(request, ct);
        if (!proposed.IsSuccess)
        {
            return TResponse.Refused(proposed.Errors);
        }

        if (await proposals.IsAnotherWaitingAsync(request.Subject, ct))
        {
            return TResponse.Refused([FourEyesErrors.AlreadyProposed()]);
        }

        await proposals.AddAsync(request, permission, proposed.Value, proposer, ct);
        frame.Success = "proposed";
        return (TResponse)(object)Result<Done>.Success(default);
    }
}
