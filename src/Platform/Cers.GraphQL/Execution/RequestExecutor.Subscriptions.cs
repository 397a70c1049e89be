using System.Runtime.CompilerServices;
using Cers.GraphQL.Diagnostics;
using Cers.GraphQL.Limits;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cers.GraphQL.Execution;

/// <summary>Subscriptions (specification section 6.2.3): one source stream, and one execution for each of its events.</summary>
sealed partial class RequestExecutor
{
    readonly Places streams = new(options.Limits.MaxStreams, options.Limits.MaxStreamsOfClient);

    async ValueTask<GraphQLResponse> SubscribeAsync(OperationPlan plan, VariableValues variables, HttpContext context, CancellationToken ct)
    {
        var client = options.ClientKey(context);
        switch (streams.TryTake(client))
        {
            case PlaceAnswer.Full:
                return GraphQLResponse.Refused(Refusal.Busy, new GraphQLError("Too many subscriptions are open. Try again later.") { Code = GraphQLErrorCodes.LimitStreams });
            case PlaceAnswer.FullForClient:
                return GraphQLResponse.Refused(
                    Refusal.ClientBusy,
                    new GraphQLError("You have too many subscriptions open. End one of them first.") { Code = GraphQLErrorCodes.LimitClientStreams });
        }

        var lasting = new CancellationTokenSource(Limits.MaxStreamTime, time);
        var ending = CancellationTokenSource.CreateLinkedTokenSource(ct, lifetime?.ApplicationStopping ?? CancellationToken.None, lasting.Token);
        ResponseStream? stream = null;
        try
        {
            var (source, refused) = await BeginAsync(plan, variables, context, ending.Token);
            if (source is null)
            {
                return refused!;
            }

            stream = new ResponseStream(AnswersAsync(source, plan, variables, context, lasting.Token, ending.Token), ending, Leave);
            GraphQLDiagnostics.CountStreams(1);
            return new([], null, HasRun: true) { Events = stream };
        }
        finally
        {
            if (stream is null)
            {
                ending.Dispose();
                lasting.Dispose();
                streams.Leave(client);
            }
        }

        void Leave()
        {
            GraphQLDiagnostics.CountStreams(-1);
            lasting.Dispose();
            streams.Leave(client);
        }
    }

    /// <summary>The source stream, or why there is none: then the whole request fails, as nothing has happened yet.</summary>
    async Task<(IAsyncEnumerable<EventMessage>? Source, GraphQLResponse? Refused)> BeginAsync(
        OperationPlan plan, VariableValues variables, HttpContext context, CancellationToken ct)
    {
        var fields = plan.RootFields;
        var field = fields[0];
        using var open = new Deadline(null, time, time.GetTimestamp(), ct);
        var state = new RequestState(Schema, context, null, rootServices, outcome, authorization, variables, open);
        var arguments = field.ConstantArguments;
        if (arguments is null && ArgumentCoercion.TryCoerce(field.Definition.Arguments, field.Arguments, variables, out arguments) is { } invalid)
        {
            return (null, GraphQLResponse.Refused(Refusal.Document, invalid));
        }

        if (field.Definition.Authorization is { } needed && await state.RefusalAsync(needed) is { } refusal)
        {
            return (null, GraphQLResponse.Refused(Refusal.Document, refusal with { Locations = field.Locations }));
        }

        try
        {
            var place = new ResultObject(null, 0, fields, plan.RootType, plan);
            var begun = await field.Definition.Events!(new ResolverContext(state, field, place, 0, plan, arguments)).AsTask().WaitAsync(Limits.ExecutionTimeout, time, ct);
            return begun is FieldFailure failure
                ? (null, GraphQLResponse.Refused(Refusal.Document, failure.Errors))
                : ((IAsyncEnumerable<EventMessage>)begun!, null);
        }
        catch (GraphQLException told)
        {
            return (null, GraphQLResponse.Refused(Refusal.Document, told.Errors));
        }
        catch (TimeoutException)
        {
            return (null, GraphQLResponse.Refused(Refusal.Document, new GraphQLError("The subscription took too long to begin.") { Code = GraphQLErrorCodes.Timeout }));
        }
        catch (Exception thrown) when (!ct.IsCancellationRequested)
        {
            return (null, GraphQLResponse.Refused(Refusal.Document, UnexpectedErrors.Mask(thrown, field.Definition.Member ?? field.Definition.Name, logger)));
        }
    }

    /// <summary>An error of an event is that event's; an error of the source is the last answer.</summary>
    async IAsyncEnumerable<GraphQLResponse> AnswersAsync(
        IAsyncEnumerable<EventMessage> source,
        OperationPlan plan,
        VariableValues variables,
        HttpContext context,
        CancellationToken tooLong,
        [EnumeratorCancellation] CancellationToken ct)
    {
        await using var events = source.GetAsyncEnumerator(ct);
        while (true)
        {
            GraphQLResponse? last = null;
            var isOver = false;
            try
            {
                isOver = !await events.MoveNextAsync();
            }
            catch (GraphQLException told)
            {
                last = GraphQLResponse.Refused(Refusal.Document, told.Errors);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                isOver = true;
            }
            catch (Exception thrown)
            {
                last = GraphQLResponse.Refused(Refusal.Document, UnexpectedErrors.Mask(thrown, "the source of a subscription", logger));
            }

            if (tooLong.IsCancellationRequested)
            {
                last = GraphQLResponse.Refused(Refusal.Document, new GraphQLError("The subscription has lasted as long as it may. Subscribe again.") { Code = GraphQLErrorCodes.LimitStreamTime });
            }

            if (last is not null)
            {
                yield return Filtered(last);
                yield break;
            }

            if (isOver || ct.IsCancellationRequested)
            {
                yield break;
            }

            var answer = await AnswerAsync(events.Current, plan, variables, context, ct);
            if (!ct.IsCancellationRequested || answer.Data is not null)
            {
                yield return answer;
            }
        }
    }

    /// <summary>One execution, in a scope of its own: a stream of hours keeps nothing of its events.</summary>
    async Task<GraphQLResponse> AnswerAsync(EventMessage message, OperationPlan plan, VariableValues variables, HttpContext context, CancellationToken ct)
    {
        var began = time.GetTimestamp();
        using var activity = GraphQLDiagnostics.Activities.StartActivity("GraphQL");
        GraphQLDiagnostics.Describe(activity, plan.Operation);
        await using var scope = context.RequestServices.CreateAsyncScope();
        var response = Filtered(await ExecuteAsync(plan, variables, context, scope.ServiceProvider, message, null, began, ct));
        GraphQLDiagnostics.Record(activity, response, time, began);
        return response;
    }
}
