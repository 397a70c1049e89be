using Microsoft.Extensions.DependencyInjection;

namespace Cers.GraphQL.DataLoading;

/// <summary>The data loaders of one request, each made when first asked for.</summary>
/// <param name="keysWait">Called when a resolver waits for a key.</param>
sealed class RequestLoaders(Action keysWait)
{
    readonly Lock gate = new();
    readonly List<IDataLoader> loaders = [];

    public T Get<T>(IServiceProvider services)
        where T : class, IDataLoader
    {
        lock (gate)
        {
            foreach (var known in loaders)
            {
                if (known is T found)
                {
                    return found;
                }
            }

            var made = ActivatorUtilities.CreateInstance<T>(services);
            made.Attach(keysWait);
            loaders.Add(made);
            return made;
        }
    }

    /// <summary>The first loader with keys that nobody has asked for yet.</summary>
    public IDataLoader? NextWaiting()
    {
        lock (gate)
        {
            return loaders.Find(loader => loader.HasWaiting);
        }
    }

    public void Forget()
    {
        lock (gate)
        {
            loaders.ForEach(loader => loader.Forget());
        }
    }
}
