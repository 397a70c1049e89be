using Cers.Kernel;
using Cers.Messaging;
using MediatR;

namespace Cers.ModuleKit.Messages;

/// <summary>A member of staff's query over a client's data is audited before its answer leaves.</summary>
internal sealed class ReadBehavior<TRequest, TResponse>(MessageScope scope, AuditLog audit) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IAuditedQuery
    where TResponse : IRefusable<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        if (request.Reason is not { Length: >= 5 and <= 200 } reason)
        {
            return TResponse.Refused(
                [new InvalidInput("access.reason_missing", new LocalizedText("Say why you look, in 5 to 200 characters.", "Dites pourquoi vous consultez, en 5 à 200 caractères."), "reason")]);
        }

        scope.Top!.Reason = reason;
        var answer = await next();
        await audit.ViewedAsync(scope, scope.Top!, ct);
        return answer;
    }
}
