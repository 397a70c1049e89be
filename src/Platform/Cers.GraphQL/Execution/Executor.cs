using System.Threading.Channels;
using Cers.GraphQL.DataLoading;
using Microsoft.Extensions.Logging;

namespace Cers.GraphQL.Execution;

/// <summary>
/// Runs one operation (specification section 6). One loop owns the answer: resolvers run and wait wherever they like, but only the loop
/// writes values, so that late results of a cancelled request touch nothing. Plain resolvers wait one after another; those that take
/// data loaders are started together, and a batch leaves when nothing else can go on.
/// </summary>
sealed partial class Executor(RequestState request, OperationPlan plan, ILogger logger, object? rootValue = null)
{
    const int MostParallel = 4;

    (ResultObject Parent, int Index)? next;
    Queue<(ResultObject Parent, int Index)>? afterNext;
    Channel<PendingField?>? arrivals;
    ResultObject? root;
    bool rootIsNull;
    int pending;
    int waitingAlone;
    int waitingParallel;
    Task? batch;

    /// <summary>The answer's data; null when a null has reached the root.</summary>
    /// <exception cref="OperationCanceledException">The client has gone or the time is up.</exception>
    public ValueTask<ResultObject?> RunAsync()
    {
        request.Executor = this;
        var fields = plan.RootFields;
        root = new ResultObject(null, 0, fields, plan.RootType, rootValue ?? plan);
        if (plan.Operation.Operation == Language.OperationType.Mutation)
        {
            return SeriallyAsync(root);
        }

        StartFields(root);
        return GoOn() ? new(Answer) : WaitingAsync();
    }

    ResultObject? Answer => rootIsNull ? null : root;

    async ValueTask<ResultObject?> SeriallyAsync(ResultObject start)
    {
        for (var i = 0; i < start.Fields.Length && !rootIsNull; i++)
        {
            StartField(start, i);
            if (!GoOn())
            {
                await WaitingAsync();
            }

            request.KnownLoaders?.Forget();
        }

        return Answer;
    }

    async ValueTask<ResultObject?> WaitingAsync()
    {
        do
        {
            await Arrivals.Reader.WaitToReadAsync(request.CancellationToken);
            request.Deadline.ThrowIfPassed();
        }
        while (!GoOn());
        return Answer;
    }

    /// <summary>As far as it goes without waiting; true at the end.</summary>
    bool GoOn()
    {
        while (true)
        {
            while (arrivals is not null && arrivals.Reader.TryRead(out var arrived))
            {
                if (arrived is { } done)
                {
                    Finish(done);
                }
            }

            if (next is { } ready && MayStart(ready.Parent.Fields[ready.Index]))
            {
                next = afterNext is not null && afterNext.TryDequeue(out var following) ? following : null;
                Resolve(ready.Parent, ready.Index);
                request.Deadline.ThrowIfPassed();
                continue;
            }

            if (pending == 0)
            {
                return true;
            }

            if (waitingAlone == 0 && waitingParallel == 0 && batch is null or { IsCompleted: true } && !Arrivals.Reader.TryPeek(out _)
                && request.KnownLoaders?.NextWaiting() is { } loader)
            {
                Dispatch(loader);
                continue;
            }

            return false;
        }
    }

    void Dispatch(IDataLoader loader)
    {
        batch = loader.DispatchAsync(request.CancellationToken);
        if (!batch.IsCompleted)
        {
            _ = batch.ContinueWith(_ => Arrivals.Writer.TryWrite(null), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    bool MayStart(FieldPlan field) => field.Definition.Resolver switch
    {
        { UsesLoaders: true } => true,
        { IsParallel: true } => waitingAlone == 0 && waitingParallel < MostParallel,
        _ => waitingAlone == 0 && waitingParallel == 0,
    };

    void StartFields(ResultObject parent)
    {
        for (var i = 0; i < parent.Fields.Length && !parent.IsGone; i++)
        {
            StartField(parent, i);
        }
    }

    void StartField(ResultObject parent, int index)
    {
        var field = parent.Fields[index];
        if (field.IsTypeName)
        {
            parent.Values[index] = parent.Type.Name;
        }
        else if (field.PlainRead is { } read)
        {
            object? value;
            try
            {
                value = read(parent.Source);
            }
            catch (Exception thrown)
            {
                value = Failure(thrown, field);
            }

            Complete(parent, index, field.Definition.Type, value, field);
        }
        else if (next is null)
        {
            next = (parent, index);
        }
        else
        {
            // Most small operations have one field that is resolved, and need no queue.
            (afterNext ??= new()).Enqueue((parent, index));
        }
    }

    void Resolve(ResultObject parent, int index)
    {
        if (parent.IsUnderGone())
        {
            return;
        }

        var field = parent.Fields[index];
        var arguments = field.ConstantArguments;
        if (arguments is null && ArgumentCoercion.TryCoerce(field.Definition.Arguments, field.Arguments, request.Variables, out arguments) is { } error)
        {
            Complete(parent, index, field.Definition.Type, new FieldFailure([error]), field);
            return;
        }

        ValueTask<object?> call;
        try
        {
            var context = new ResolverContext(request, field, parent, index, parent.Source, arguments);
            call = field.Definition.Authorization is { AllowAnonymous: false } || field.TypeAuthorizations.Count > 0
                ? AuthorizedAsync(field, context)
                : Call(field, context);
        }
        catch (Exception thrown)
        {
            call = new(Failure(thrown, field));
        }

        if (call.IsCompletedSuccessfully)
        {
            Complete(parent, index, field.Definition.Type, call.Result, field);
            return;
        }

        Await(parent, index, field, call);
    }

    /// <summary>Apart from <see cref="Resolve"/>, as what the callback holds is made at the start of a method.</summary>
    void Await(ResultObject parent, int index, FieldPlan field, ValueTask<object?> call)
    {
        var waiting = new PendingField(parent, index, call.AsTask());
        pending++;
        Count(field, +1);
        waiting.Task.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(() => Arrivals.Writer.TryWrite(waiting));
    }

    void Count(FieldPlan field, int change)
    {
        switch (field.Definition.Resolver)
        {
            case { UsesLoaders: true }:
                break;
            case { IsParallel: true }:
                waitingParallel += change;
                break;
            default:
                waitingAlone += change;
                break;
        }
    }

    void Finish(PendingField done)
    {
        var field = done.Parent.Fields[done.Index];
        pending--;
        Count(field, -1);
        object? value;
        try
        {
            value = done.Task.GetAwaiter().GetResult();
        }
        catch (Exception thrown)
        {
            value = Failure(thrown, field);
        }

        if (!done.Parent.IsUnderGone())
        {
            Complete(done.Parent, done.Index, field.Definition.Type, value, field);
        }
    }

    static ValueTask<object?> Call(FieldPlan field, ResolverContext context) =>
        field.Directives.Count == 0 ? Call(field.Definition.Resolver!, context) : CallWithin(field.Directives, field, context);

    static ValueTask<object?> CallWithin(IReadOnlyList<PlannedDirective> directives, FieldPlan field, ResolverContext context) =>
        PlannedDirective.RunAsync(directives, 0, context, () => Call(field.Definition.Resolver!, context));

    static ValueTask<object?> Call(FieldResolver resolver, ResolverContext context) =>
        resolver.Read is { } read ? new(read(context.Parent)) : resolver.Resolve!(context);

    async ValueTask<object?> AuthorizedAsync(FieldPlan field, ResolverContext context)
    {
        if (field.Definition.Authorization is { } own && await request.RefusalAsync(own) is { } refusal)
        {
            return new FieldFailure([refusal]);
        }

        foreach (var below in field.TypeAuthorizations)
        {
            // Only asked here; whether it matters depends on the type that comes.
            await request.RefusalAsync(below);
        }

        return await Call(field, context);
    }

    FieldFailure Failure(Exception thrown, FieldPlan field)
    {
        if (thrown is GraphQLException told)
        {
            return new(told.Errors);
        }

        if (thrown is OperationCanceledException && request.Deadline.HasPassed)
        {
            return new([new("Cancelled.") { Code = GraphQLErrorCodes.Timeout }]);
        }

        return new([UnexpectedErrors.Mask(thrown, field.Definition.Member ?? field.Definition.Name, logger)]);
    }

    /// <summary>
    /// What resolvers on other threads have brought for the loop; null only wakes it. Who brings something while the loop waits goes on with it himself, as after an await.
    /// Made when something first waits: most small operations never do.
    /// </summary>
    Channel<PendingField?> Arrivals => LazyInitializer.EnsureInitialized(
        ref arrivals,
        static () => Channel.CreateUnbounded<PendingField?>(new UnboundedChannelOptions { SingleReader = true, AllowSynchronousContinuations = true }));

    /// <summary>A loader has a key to load. Whoever asked it may ask it for more before it waits: the loop goes on elsewhere.</summary>
    public void Signal() => ThreadPool.UnsafeQueueUserWorkItem(static executor => executor.Arrivals.Writer.TryWrite(null), this, preferLocal: false);

    sealed record PendingField(ResultObject Parent, int Index, Task<object?> Task);
}
