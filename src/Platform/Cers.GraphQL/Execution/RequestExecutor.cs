using System.Diagnostics;
using Cers.GraphQL.Diagnostics;
using Cers.GraphQL.Language;
using Cers.GraphQL.Limits;
using Cers.GraphQL.TypeSystem;
using Cers.GraphQL.Validation;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Cers.GraphQL.Execution;

/// <summary>From a request to its answer: parse, validate, choose the operation, coerce variables, reckon the cost, run (specification section 6.1).</summary>
sealed partial class RequestExecutor(
    Schema schema,
    GraphQLOptions options,
    IMutationOutcome outcome,
    IGraphQLAuthorization authorization,
    IEnumerable<IErrorFilter> filters,
    IEnumerable<IMutationLimit> mutationLimits,
    IServiceProvider rootServices,
    TimeProvider time,
    ILogger<RequestExecutor> logger,
    IHostApplicationLifetime? lifetime = null,
    IHostEnvironment? environment = null)
{
    readonly bool introspection = options.EnableIntrospection ?? environment?.IsDevelopment() ?? false;
    readonly BoundedCache<DocumentText, CompiledDocument> documents = new(options.Limits.CacheBytes / 2);
    readonly BoundedCache<(OperationDefinitionNode, string), OperationPlan> plans = new(options.Limits.CacheBytes / 2);
    readonly IErrorFilter[] filters = [.. filters];
    readonly Places operations = new(options.Limits.MaxConcurrent, options.Limits.MaxConcurrentOfClient);

    public Schema Schema { get; } = schema;

    GraphQLLimits Limits => options.Limits;

    public async ValueTask<GraphQLResponse> ExecuteAsync(GraphQLRequest request, HttpContext context, CancellationToken ct)
    {
        var client = options.ClientKey(context);
        switch (operations.TryTake(client))
        {
            case PlaceAnswer.Full:
                return GraphQLResponse.Refused(Refusal.Busy, new GraphQLError("The service is busy. Try again in a moment.") { Code = GraphQLErrorCodes.LimitConcurrency });
            case PlaceAnswer.FullForClient:
                return GraphQLResponse.Refused(
                    Refusal.ClientBusy,
                    new GraphQLError("Too many of your operations run at once. Wait for one to end.") { Code = GraphQLErrorCodes.LimitClientConcurrency });
        }

        var began = time.GetTimestamp();
        using var activity = GraphQLDiagnostics.Activities.StartActivity("GraphQL");
        try
        {
            var response = Filtered(await RunAsync(request, context, activity, began, ct));
            GraphQLDiagnostics.Record(activity, response, time, began);
            return response;
        }
        finally
        {
            operations.Leave(client);
        }
    }

    GraphQLResponse Filtered(GraphQLResponse response) => response.Errors.Count == 0 || filters.Length == 0
        ? response
        : response with { Errors = [.. response.Errors.Select(error => filters.Aggregate(error, (seen, filter) => filter.OnError(seen)))] };

    ValueTask<GraphQLResponse> RunAsync(GraphQLRequest request, HttpContext context, Activity? activity, long began, CancellationToken ct)
    {
        if (Prepare(request, context, activity, out var plan, out var variables, out var report) is { } refused)
        {
            return new(refused);
        }

        return plan!.Operation.Operation == OperationType.Subscription
            ? SubscribeAsync(plan, variables, context, ct)
            : ExecuteAsync(plan, variables, context, null, null, report, began, ct);
    }

    /// <summary>All that comes before resolvers run; an answer when they will not.</summary>
    GraphQLResponse? Prepare(
        GraphQLRequest request, HttpContext context, Activity? activity, out OperationPlan? plan, out VariableValues variables, out IReadOnlyDictionary<string, object?>? report)
    {
        (plan, variables, report) = (null, VariableValues.None, null);
        if (Find(request.Document, out var refused) is not { } document)
        {
            return refused!;
        }

        if (document.Choose(request.OperationName, out var unclear) is not { } operation)
        {
            return GraphQLResponse.Refused(Refusal.Document, unclear!);
        }

        GraphQLDiagnostics.Describe(activity, operation);
        if (request.OnlyReads && operation.Operation == OperationType.Mutation)
        {
            return GraphQLResponse.Refused(
                Refusal.MethodNotAllowed,
                new GraphQLError("Mutations cannot be sent by GET.") { Code = GraphQLErrorCodes.BadRequest });
        }

        if (operation.Operation == OperationType.Subscription && !request.TakesEvents)
        {
            return GraphQLResponse.Refused(
                Refusal.Document,
                new GraphQLError("A subscription is answered as a stream: send Accept: text/event-stream.") { Code = GraphQLErrorCodes.Unsupported });
        }

        var faults = VariableCoercion.Coerce(Schema, operation, request.Variables, Limits.MaxListItems, out variables);
        if (faults.Count > 0)
        {
            return GraphQLResponse.Refused(Refusal.Document, faults);
        }

        plan = document.Plan(operation, variables, plans, out var unplanned);
        if (plan is null)
        {
            return new([unplanned!], null, HasRun: true);
        }

        if (!introspection && Array.Exists(plan.RootFields, static field => ReferenceEquals(field.Definition, Introspection.SchemaField)
                || ReferenceEquals(field.Definition, Introspection.TypeField)))
        {
            return GraphQLResponse.Refused(
                Refusal.Document,
                new GraphQLError("Introspection is switched off here; the schema is published as SDL.") { Code = GraphQLErrorCodes.IntrospectionDisabled });
        }

        if (operation.Operation == OperationType.Mutation && TooMany(context, plan.RootFields.Length) is { } limited)
        {
            return GraphQLResponse.Refused(Refusal.Limited, limited);
        }

        Cost cost;
        try
        {
            cost = plan.Cost ?? new OperationCost(Schema, variables).Of(plan.Root, plan.RootType);
        }
        catch (GraphQLException tooIntricate)
        {
            return GraphQLResponse.Refused(Refusal.Document, tooIntricate.Errors);
        }

        if (plan is { Conditions: { } conditions, IsKept: false })
        {
            // Only now: reckoning the cost has compiled all of it, so that its weight is known.
            plan.Cost = plan.Compiler.CostVaries ? null : cost;
            plan.IsKept = true;
            plans.Add((operation, conditions), plan, document.Weight + (400L * plan.Compiler.FieldCount));
        }

        activity?.SetTag("graphql.operation.cost", cost.Sum);
        if (cost.Sum > Limits.MaxCost)
        {
            return GraphQLResponse.Refused(Refusal.Document, new GraphQLError($"The operation costs too much: {cost.Sum:0}, of {Limits.MaxCost:0} at most.")
            {
                Code = GraphQLErrorCodes.LimitCost,
                Extensions = cost.Report(Limits.MaxCost),
            });
        }

        report = request.Cost == CostReport.None ? null : new Dictionary<string, object?> { ["operationCost"] = cost.Report(Limits.MaxCost) };
        return request.Cost == CostReport.Validate ? new([], null, HasRun: false) { Extensions = report } : null;
    }

    GraphQLError? TooMany(HttpContext context, int mutations) =>
        mutationLimits.Select(limit => limit.Refusal(context, mutations)).FirstOrDefault(error => error is not null);

    /// <param name="services">Null for the request's own, which make a scope only for who asks.</param>
    async ValueTask<GraphQLResponse> ExecuteAsync(
        OperationPlan plan,
        VariableValues variables,
        HttpContext context,
        IServiceProvider? services,
        EventMessage? message,
        IReadOnlyDictionary<string, object?>? report,
        long began,
        CancellationToken ct)
    {
        using var deadline = new Deadline(Limits.ExecutionTimeout, time, began, ct);
        var state = new RequestState(Schema, context, services, rootServices, outcome, authorization, variables, deadline);
        try
        {
            ct.ThrowIfCancellationRequested();
            var data = await new Executor(state, plan, logger, message).RunAsync();
            return new(state.Errors(), data, HasRun: true) { Plain = state.Plain, Extensions = report };
        }
        catch (OperationCanceledException) when (deadline.HasPassed)
        {
            // Whatever was found by then is not answered: a part cannot be told from a whole.
            return new([new("The operation took too long and was stopped.") { Code = GraphQLErrorCodes.Timeout }], null, HasRun: true) { Extensions = report };
        }
    }

    CompiledDocument? Find(ReadOnlyMemory<byte> bytes, out GraphQLResponse? refused)
    {
        refused = null;
        var text = bytes.Span;
        if (text.Length > Limits.MaxDocumentBytes)
        {
            refused = GraphQLResponse.Refused(
                Refusal.Document,
                new GraphQLError($"The document has more than {Limits.MaxDocumentBytes} bytes.") { Code = GraphQLErrorCodes.LimitDocumentBytes });
            return null;
        }

        if (documents.TryGet(new(bytes), out var known))
        {
            return known;
        }

        DocumentNode document;
        try
        {
            document = GraphQLDocumentParser.Parse(text, Limits.Parser);
        }
        catch (GraphQLSyntaxException syntax)
        {
            refused = GraphQLResponse.Refused(Refusal.Document, syntax.ToError());
            return null;
        }

        var errors = DocumentValidator.Validate(Schema, document, Limits.Validation(introspection));
        if (errors.Count > 0)
        {
            refused = GraphQLResponse.Refused(Refusal.Document, errors);
            return null;
        }

        var compiled = new CompiledDocument(Schema, document, text.Length);
        documents.Add(new(bytes.ToArray()), compiled, compiled.Weight);
        return compiled;
    }
}
