using Cers.Kernel;
using FluentValidation;
using MediatR;

namespace Cers.ModuleKit.Messages;

/// <summary>Checks the shape of a message before anything is read or begun; every fault is told, each with its path.</summary>
internal sealed class ValidateBehavior<TRequest, TResponse>(MessageScope scope, IEnumerable<IValidator<TRequest>> validators, AuditLog audit)
    : IPipelineBehavior<TRequest, TResponse>
    where TResponse : IRefusable<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken ct, RequestHandlerDelegate<TResponse> next)
    {
        var errors = new List<Error>();
        foreach (var validator in validators)
        {
            var outcome = await validator.ValidateAsync(request, ct);
            errors.AddRange(outcome.Errors.Select(ValidationErrors.ToError));
        }

        if (errors.Count == 0)
        {
            return await next();
        }

        if (scope.Top is { Parent: not null })
        {
            scope.NestedRefusal ??= errors;
        }
        else
        {
            await audit.RefusedBeforeBeginAsync(scope, scope.Top!, errors, ct);
        }

        return TResponse.Refused(errors);
    }
}
