using Cers.Kernel;
using Cers.Messaging;
using MediatR;

namespace Cers.ModuleKit.Messages;

/// <summary>A query reads outside any transaction; a member of staff's query over a client's data is audited before its answer leaves.</summary>
internal sealed class ReadBehavior<TRequest, TResponse>(MessageScope scope, AuditLog audit) : IPipelineBehavior<TRequest, TResponse>
    where TResponse : IRefusable<TResponse>
{
    private static readonly bool IsAudited =
        typeof(TRequest).GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IAuditedQuery<>));

    public async Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        if (!IsAudited)
        {
            return await next();
        }

        var reason = (string)typeof(TRequest).GetProperty(nameof(IAuditedQuery<Done>.Reason))!.GetValue(request)!;
        if (reason is not { Length: >= 5 and <= 200 })
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
