namespace Cers.ModuleKit.Signals;

/// <summary>
/// Something that hosts keep in memory, or wait for, has changed: a topic and what of it. Travels as <c>topic:key</c>, in NOTIFY's 8000 bytes; names
/// and ids only, never personal data. An empty key means all of the topic.
/// </summary>
public readonly record struct Signal(string Topic, string Key = "")
{
    public static Signal Parse(string payload) =>
        payload.Split(':', 2) is [var topic, var key] ? new Signal(topic, key) : new Signal(payload);

    public override string ToString() => Key.Length == 0 ? Topic : $"{Topic}:{Key}";
}
