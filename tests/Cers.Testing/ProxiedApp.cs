using Cers.Testing.Databases;

namespace Cers.Testing;

/// <summary>The application with a proxy before its database, for tests of what goes over the wire.</summary>
public class ProxiedApp : CersApp
{
    private DatabaseProxy? proxy;

    public DatabaseProxy Proxy => proxy ?? throw new InvalidOperationException("The application is not started.");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (proxy is not null)
        {
            await proxy.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    protected override string Connect(TestDatabase database)
    {
        proxy ??= DatabaseProxy.Start(database.App);
        return proxy.Route(database.App);
    }
}
