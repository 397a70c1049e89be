using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Cers.Testing;

/// <summary>Keeps everything the application logged, so that a test can look for what must not be there, and a failure shows what went wrong.</summary>
public sealed class CollectedLog : ILoggerProvider
{
    private readonly ConcurrentQueue<(LogLevel Level, string Line)> lines = new();

    public IReadOnlyList<string> All => [.. lines.Select(l => l.Line)];

    /// <summary>Errors and worse, with their exceptions.</summary>
    public IReadOnlyList<string> Errors => [.. lines.Where(l => l.Level >= LogLevel.Error).Select(l => l.Line)];

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Logger(CollectedLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.lines.Enqueue((logLevel, $"{logLevel} {category} {formatter(state, exception)} {exception}"));
    }
}
