namespace Cers.GraphQL;

/// <summary>
/// The method answers each event of a source: its parameter with [EventMessage] is the event. Without this, a method of a subscription type
/// is its own source, and what it yields is the answer.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SubscribeAttribute : Attribute
{
    /// <summary>The static method of the same class that begins the source: an IAsyncEnumerable, or a task of one. Its arguments are the field's too.</summary>
    public string With { get; set; } = "";
}

/// <summary>This parameter is what happened.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class EventMessageAttribute : Attribute;
