using System.Collections.Concurrent;
using System.Reflection;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.FourEyes;
using MediatR;

namespace Cers.ModuleKit.Messages;

/// <summary>What a message type declares of itself, read once.</summary>
public sealed class MessageTraits
{
    private static readonly ConcurrentDictionary<Type, MessageTraits> Known = new();

    private MessageTraits(Type type)
    {
        Name = type.Name;
        Module = ModuleOf(type.Assembly);
        IsCommand = type.IsAssignableTo(typeof(ICommand));
        ConfirmPermission = type.GetCustomAttribute<FourEyesAttribute>()?.ConfirmPermission;
        if (ConfirmPermission is not null && !type.IsAssignableTo(typeof(IFourEyes)))
        {
            throw new InvalidOperationException($"{type.FullName} takes two people and is no IFourEyes: it would run with one.");
        }

        Permission = type.GetCustomAttribute<PermissionAttribute>()?.Name;
        IsPublic = type.IsDefined(typeof(PublicAttribute));
        NeedsSignIn = type.IsDefined(typeof(SignedInAttribute));
        TakesMachines = type.GetCustomAttribute<SignedInAttribute>()?.OrMachine ?? false;
        BeforeSecondFactor = type.IsDefined(typeof(BeforeSecondFactorAttribute));
        var fresh = type.GetCustomAttribute<FreshSignInAttribute>() ?? (ConfirmPermission is null ? null : new FreshSignInAttribute());
        FreshMinutes = fresh?.Minutes;
        SystemOnly = type.IsDefined(typeof(SystemOnlyAttribute));
        CalledBy = type.GetCustomAttribute<CalledByAttribute>()?.Modules ?? [];
        var answer = type.GetInterfaces().First(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IMessage<>)).GetGenericArguments()[0];
        send = typeof(MessageTraits).GetMethod(nameof(SendNested), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(answer)
            .CreateDelegate<Func<IMediator, object, CancellationToken, Task<IResult>>>();
    }

    private readonly Func<IMediator, object, CancellationToken, Task<IResult>> send;

    /// <summary>The message's name in audit entries and stored answers.</summary>
    public string Name { get; }

    /// <summary>The module whose assembly declares the message: Identity, Registration …</summary>
    public string Module { get; }

    public bool IsCommand { get; }

    public string? Permission { get; }

    /// <summary>What the second person needs, for a command that takes two.</summary>
    public string? ConfirmPermission { get; }

    public bool IsPublic { get; }

    public bool NeedsSignIn { get; }

    /// <summary>Machine clients send it too, where a sign-in is needed.</summary>
    public bool TakesMachines { get; }

    /// <summary>How old a person's sign-in may be at most; null where it does not matter.</summary>
    public int? FreshMinutes { get; }

    public bool BeforeSecondFactor { get; }

    public bool SystemOnly { get; }

    public IReadOnlyList<string> CalledBy { get; }

    public static MessageTraits Of(Type type) => Known.GetOrAdd(type, t => new MessageTraits(t));

    /// <summary>Cers.Registration and Cers.Registration.Contracts are both Registration.</summary>
    public static string ModuleOf(Assembly assembly) =>
        assembly.GetName().Name!.Split('.') is ["Cers", var module, ..] ? module : assembly.GetName().Name!;

    /// <summary>Sends a message whose type is known only at run time.</summary>
    public Task<IResult> SendAsync(IMediator mediator, object message, CancellationToken ct) => send(mediator, message, ct);

    private static async Task<IResult> SendNested<T>(IMediator mediator, object message, CancellationToken ct) =>
        await mediator.Send((IMessage<T>)message, ct);
}
