using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Cers.GraphQL.Execution;

/// <summary>Faults of ours: the client learns that there was one and by which trace it is found, the log learns the rest.</summary>
static partial class UnexpectedErrors
{
    public static GraphQLError Mask(Exception thrown, string where, ILogger logger)
    {
        Log(logger, where, thrown);
        return new("Unexpected Execution Error")
        {
            Code = GraphQLErrorCodes.Unexpected,
            Exception = thrown,
            Extensions = Activity.Current is { } activity ? new Dictionary<string, object?> { ["traceId"] = activity.TraceId.ToHexString() } : null,
        };
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "Unexpected error at {Where}")]
    private static partial void Log(ILogger logger, string where, Exception thrown);
}
