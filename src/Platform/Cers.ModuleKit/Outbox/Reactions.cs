using System.Text.Json;
using System.Text.Json.Serialization;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Messages;

namespace Cers.ModuleKit.Outbox;

/// <summary>Who reacts to what, found in the modules' assemblies.</summary>
internal sealed class Reactions(IEnumerable<Reaction> reactions)
{
    private readonly Dictionary<string, Reaction> byName = reactions.ToDictionary(r => r.Name, StringComparer.Ordinal);
    private readonly ILookup<Type, Reaction> byNotification = reactions.ToLookup(r => r.Notification);

    public IReadOnlyCollection<string> Names => byName.Keys;

    public Reaction Find(string name) => byName[name];

    /// <summary>One row for each reaction that has something to do, so that one that fails holds up no other.</summary>
    public IEnumerable<OutboxRow> RowsFor(IModuleNotification notification)
    {
        var reacting = byNotification[notification.GetType()].Where(r => r.Wants(notification)).ToList();
        if (reacting.Count == 0)
        {
            return [];
        }

        var (id, model) = (Guid.CreateVersion7(), JsonSerializer.Serialize(notification, notification.GetType(), Reaction.Json));
        return reacting.Select(r => new OutboxRow { Reaction = r.Name, NotificationId = id, Subject = notification.Subject, Model = model });
    }
}

/// <summary>A reaction whose types are known only at run time.</summary>
internal abstract class Reaction(string name, Type notification)
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Module and class, as stored in the outbox and the inbox: never renamed while notifications wait.</summary>
    public string Name => name;

    public Type Notification => notification;

    public static Reaction Of(Type type, Type contract) =>
        (Reaction)Activator.CreateInstance(typeof(Reaction<,>).MakeGenericType(contract.GetGenericArguments()), Activator.CreateInstance(type))!;

    /// <summary>True where there is something to do about it.</summary>
    public abstract bool Wants(IModuleNotification notification);

    /// <summary>Sends the command, unless this notification's was done before.</summary>
    public abstract Task<Result<Done>> RunAsync(Door door, OutboxRow row, CancellationToken ct);
}

internal sealed class Reaction<TNotification, TCommand>(IReaction<TNotification, TCommand> reaction)
    : Reaction($"{MessageTraits.ModuleOf(reaction.GetType().Assembly)}.{reaction.GetType().Name}", typeof(TNotification))
    where TNotification : IModuleNotification
    where TCommand : class, ICommand<Done>
{
    public override bool Wants(IModuleNotification notification) => reaction.React((TNotification)notification) is not null;

    public override Task<Result<Done>> RunAsync(Door door, OutboxRow row, CancellationToken ct)
    {
        var notification = JsonSerializer.Deserialize<TNotification>(row.Model, Json)!;
        return reaction.React(notification) is { } command
            ? door.ReactAsync(new InboxEntry(Name, row.NotificationId!.Value), command, ct) : Task.FromResult<Result<Done>>(default(Done));
    }
}
