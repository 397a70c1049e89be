using System.Reflection;
using Cers.Kernel;
using Cers.Messaging;

namespace Cers.ModuleKit.Audit;

/// <summary>What messages do, in the words that they carry, by the names that audit entries keep.</summary>
public sealed class MessageWords
{
    private readonly Dictionary<string, LocalizedText> byName;

    internal MessageWords(IEnumerable<WordedMessage> messages) => byName = messages.ToDictionary(m => m.Name, m => m.Words, StringComparer.Ordinal);

    /// <summary>The words of a message; its name for one that has none, or that this release does not know.</summary>
    public LocalizedText Of(string message) => byName.TryGetValue(message, out var words) ? words : new LocalizedText(message, message);
}

/// <summary>A message that carries words.</summary>
internal sealed record WordedMessage(string Name, LocalizedText Words)
{
    public static WordedMessage? Of(Type message) =>
        message.GetCustomAttribute<InWordsAttribute>() is { } words ? new WordedMessage(message.Name, words.Text) : null;
}
