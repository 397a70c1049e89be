using Cers.Messaging;

namespace Cers.Registration.Contracts;

/// <summary>Something happened to the association of a customs service provider with a client.</summary>
public sealed record AssociationChanged(Guid Association, AssociationEvent Event, DateTimeOffset At) : IModuleNotification
{
    public string Subject => $"association {Association}";
}
