using System.Diagnostics;
using System.Diagnostics.Metrics;
using Cers.GraphQL.Execution;
using Cers.GraphQL.Language;

namespace Cers.GraphQL.Diagnostics;

/// <summary>One activity and two instruments under the name Cers.GraphQL. Never holds variables, arguments or the document's text.</summary>
static class GraphQLDiagnostics
{
    public const string Name = "Cers.GraphQL";

    static readonly Meter Meter = new(Name);
    static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("graphql.operation.duration", "s", "Time from the read request to the finished answer.");
    static readonly Counter<long> Errors = Meter.CreateCounter<long>("graphql.errors", "{error}", "Errors answered, by code.");

    static readonly UpDownCounter<long> Streams = Meter.CreateUpDownCounter<long>("graphql.subscriptions.open", "{subscription}", "Subscriptions that are open.");

    public static ActivitySource Activities { get; } = new(Name);

    public static void Describe(Activity? activity, OperationDefinitionNode operation)
    {
        if (activity is not null)
        {
            // The client chose the name: cut, so that it is a name and not a message.
            var name = operation.Name is null ? null : operation.Name.Length <= 60 ? operation.Name : operation.Name[..60];
            activity.DisplayName = $"{operation.Operation.ToString().ToLowerInvariant()} {name}".TrimEnd();
            activity.SetTag("graphql.operation.type", operation.Operation.ToString().ToLowerInvariant());
            activity.SetTag("graphql.operation.name", name);
        }
    }

    public static void CountStreams(int change) => Streams.Add(change);

    /// <param name="began">When the request was read; the clock is asked again only where somebody listens.</param>
    public static void Record(Activity? activity, GraphQLResponse response, TimeProvider time, long began)
    {
        var outcome = response.Errors.Count == 0 ? "success" : response.HasRun ? "partial" : "refused";
        if (Duration.Enabled)
        {
            Duration.Record(time.GetElapsedTime(began).TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome));
        }

        for (var i = 0; i < response.Errors.Count; i++)
        {
            Errors.Add(1, new KeyValuePair<string, object?>("code", response.Errors[i].Code ?? "NONE"));
        }

        if (activity is null)
        {
            return;
        }

        if (response.Errors.Any(error => error.Exception is not null))
        {
            activity.SetStatus(ActivityStatusCode.Error);
        }

        activity.SetTag("graphql.outcome", outcome);
    }
}
