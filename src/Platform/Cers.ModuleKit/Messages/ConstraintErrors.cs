using Cers.Kernel;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Cers.ModuleKit.Messages;

/// <summary>What a broken constraint means to people: modules name their constraints and the error each stands for.</summary>
internal sealed class ConstraintErrors(IEnumerable<ConstraintError> known)
{
    private readonly Dictionary<string, ConstraintError> byName = known.ToDictionary(c => c.Constraint, StringComparer.Ordinal);

    public Error? Find(Exception exception)
    {
        var postgres = exception as PostgresException ?? (exception as DbUpdateException)?.InnerException as PostgresException;
        return postgres?.ConstraintName is { } name && byName.TryGetValue(name, out var known) ? known.Error() : null;
    }
}

/// <summary>A constraint that a command may break without being wrong: somebody else was faster.</summary>
public sealed record ConstraintError(string Constraint, Func<Error> Error);
