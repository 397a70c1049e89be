using System.Text.Json.Serialization;
using Cers.Kernel;
using MediatR;

namespace Cers.Messaging;

/// <summary>
/// A past fact that a module tells in its Contracts: ids and public numbers only, never entities or personal data. A handler publishes it through
/// its scope; it is stored with the command's changes and, once they are committed, delivered at least once to every reaction.
/// </summary>
public interface IModuleNotification : INotification
{
    /// <summary>What it is about, a kind and a number or id. What one reaction does about one subject happens in the order it was published.</summary>
    [JsonIgnore]
    string Subject { get; }
}

/// <summary>
/// What a module does about a notification: one command, sent through the door as the system. A note in that command's own transaction makes it
/// happen once, however often the notification comes. Stands in a module's Reactions folder, named by what is done; holds nothing.
/// Null where the notification alone tells that there is nothing to do: then nothing is stored for it.
/// </summary>
public interface IReaction<in TNotification, out TCommand>
    where TNotification : IModuleNotification
    where TCommand : class, ICommand<Done>
{
    TCommand? React(TNotification notification);
}
