using System.Linq.Expressions;

namespace Cers.GraphQL.TypeSystem.Building;

/// <summary>
/// Compiles once, at the first call: a schema has more members than any one process of a test, a tool or a fresh host comes to call, and emitting code
/// is most of what building one costs. That an expression is sound is known when it is made.
/// </summary>
static class DeferredCompilation
{
    public static Func<T, TResult> CompileOnFirstCall<T, TResult>(this Expression<Func<T, TResult>> expression)
    {
        var compiled = new Lazy<Func<T, TResult>>(expression.Compile, LazyThreadSafetyMode.PublicationOnly);
        return value => compiled.Value(value);
    }
}
