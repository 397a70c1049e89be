using Cers.Messaging;
using MediatR;

namespace Cers.ModuleKit.Messages;

/// <summary>Runs what must happen outside the transaction; a message nested in a command's transaction has no such moment.</summary>
internal sealed class PrepareBehavior<TRequest, TResponse>(MessageScope scope, IEnumerable<IPrepare<TRequest>> preparations)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ICommand
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        foreach (var preparation in preparations)
        {
            if (scope.Transaction is not null)
            {
                throw new InvalidOperationException($"{typeof(TRequest).Name} asks the outside world and cannot be nested in a transaction.");
            }

            await preparation.PrepareAsync(request, ct);
        }

        return await next();
    }
}
