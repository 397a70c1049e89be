using System.Diagnostics;
using Npgsql;
using Cers.Testing.Databases;

namespace Cers.Registration.Tests;

/// <summary>The text of everything that is sent to one database meanwhile: equal lengths mean that no statement was added for a row.</summary>
internal sealed class SentStatements : IDisposable
{
    private readonly ActivityListener listener;
    private int characters;

    public SentStatements(TestDatabase database)
    {
        var name = new NpgsqlConnectionStringBuilder(database.App).Database;
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (Tag(activity, "db.namespace", "db.name") == name)
                {
                    Interlocked.Add(ref characters, Tag(activity, "db.query.text", "db.statement")?.Length ?? 0);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
    }

    public int Characters => Volatile.Read(ref characters);

    public void Dispose() => listener.Dispose();

    private static string? Tag(Activity activity, string name, string former) => (activity.GetTagItem(name) ?? activity.GetTagItem(former))?.ToString();
}
