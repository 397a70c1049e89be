using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Cers.Testing;

/// <summary>
/// Keeps everything the application logged: of ours from Debug, of others from Information. A test can look for what must be there, a failure
/// shows what went wrong, and what must never be there is looked for at the end.
/// </summary>
public sealed class CollectedLog : ILoggerProvider
{
    private readonly ConcurrentQueue<(LogLevel Level, string Line)> lines = new();

    public IReadOnlyList<string> All => [.. lines.Select(l => l.Line)];

    /// <summary>Errors and worse, with their exceptions.</summary>
    public IReadOnlyList<string> Errors => [.. lines.Where(l => l.Level >= LogLevel.Error).Select(l => l.Line)];

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    /// <summary>Fails when a line tells of a person or a secret.</summary>
    public void RequireNothingPersonal()
    {
        if (PlantedValues.FindIn(lines.Select(l => l.Line)) is { Count: > 0 } found)
        {
            throw new InvalidOperationException($"{found.Count} lines of the log hold people's data or secrets, the first ones:\n{string.Join('\n', found.Take(5))}");
        }
    }

    public void Dispose()
    {
    }

    // Tells whole URLs, with what people search for, below Warning; settings keep it above, and docs/configuration.md says why.
    private static LogLevel LeastOf(string category) =>
        category.StartsWith("Cers.", StringComparison.Ordinal) ? LogLevel.Debug
        : category == "Microsoft.AspNetCore.Hosting.Diagnostics" ? LogLevel.Warning
        : LogLevel.Information;

    private sealed class Logger(CollectedLog log, string category) : ILogger
    {
        private readonly LogLevel least = LeastOf(category);

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= least && logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                log.lines.Enqueue((logLevel, $"{logLevel} {category} {formatter(state, exception)} {exception}"));
            }
        }
    }
}
