namespace Cers.GraphQL.Execution;

/// <summary>Brings every kind of return under one type, without a state machine where the value is already there.</summary>
static class Awaiting
{
    public static ValueTask<object?> OfValue(object? value) => new(value);

    public static ValueTask<object?> OfTask<T>(Task<T> task)
    {
        return task.IsCompletedSuccessfully ? new(task.Result) : Wait(task);

        static async ValueTask<object?> Wait(Task<T> task) => await task.ConfigureAwait(false);
    }

    public static ValueTask<object?> OfValueTask<T>(ValueTask<T> task)
    {
        return task.IsCompletedSuccessfully ? new(task.Result) : Wait(task);

        static async ValueTask<object?> Wait(ValueTask<T> task) => await task.ConfigureAwait(false);
    }
}
