using Cers.Messaging;

namespace Cers.ModuleKit.Messages;

/// <summary>Keeps the actor in the flow of the request: whoever handles requests sets it once, everything called from there sees it.</summary>
internal sealed class CurrentActor : ICurrentActor
{
    private static readonly AsyncLocal<Actor?> Flow = new();

    public Actor Actor => Flow.Value ?? Actor.Anonymous;

    public void Become(Actor actor) => Flow.Value = actor;
}
