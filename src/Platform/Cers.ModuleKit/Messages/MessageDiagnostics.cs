using System.Diagnostics;
using System.Diagnostics.Metrics;
using Cers.Kernel;

namespace Cers.ModuleKit.Messages;

/// <summary>
/// A span and a measurement for each message through the door, under the name Cers.Messages: the message's name, its outcome, the codes of its
/// refusal. Never what it carries, nor whose it is.
/// </summary>
internal static class MessageDiagnostics
{
    public const string Name = "Cers.Messages";

    private const string Message = "cers.message";
    private const string Kind = "cers.message.kind";
    private const string Outcome = "cers.outcome";
    private const string Code = "cers.code";
    private const string Codes = "cers.codes";

    private static readonly ActivitySource Activities = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("cers.message.duration", "s", "Time from the door to the answer, of every message, by outcome.");
    private static readonly Counter<long> Refusals = Meter.CreateCounter<long>("cers.message.refusals", "{refusal}", "Refused messages by the code of the refusal.");

    /// <summary>Runs a message under a span.</summary>
    public static async Task<Result<T>> WatchAsync<T>(Type message, Func<Task<Result<T>>> run, CancellationToken ct)
    {
        var traits = MessageTraits.Of(message);
        using var activity = Activities.StartActivity(traits.Name);
        var began = Stopwatch.GetTimestamp();
        var outcome = "failed";
        try
        {
            var result = await run();
            outcome = result.IsSuccess ? "done" : "refused";
            if (!result.IsSuccess)
            {
                var codes = result.Errors.Select(e => e.Code).Distinct(StringComparer.Ordinal).ToArray();
                activity?.SetTag(Codes, codes);
                foreach (var code in codes)
                {
                    Refusals.Add(1, new(Message, traits.Name), new(Code, code));
                }
            }

            return result;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            outcome = "cancelled";
            throw;
        }
        catch (Exception e)
        {
            // The type only: what an exception says may repeat what the message carried.
            activity?.SetStatus(ActivityStatusCode.Error, e.GetType().Name);
            throw;
        }
        finally
        {
            var kind = traits.IsCommand ? "command" : "query";
            activity?.SetTag(Kind, kind).SetTag(Outcome, outcome);
            Duration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, new(Message, traits.Name), new(Kind, kind), new(Outcome, outcome));
        }
    }
}
