using System.Reflection;
using System.Runtime.CompilerServices;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Xunit;

namespace Cers.Architecture.Tests.Access;

/// <summary>Sends messages that hold nothing but their account: access is decided before anything else of a message is looked at.</summary>
internal static class EmptyMessage
{
    private static readonly MethodInfo SendMethod = typeof(EmptyMessage).GetMethod(nameof(SendAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static object Of(Type type, AccountId account)
    {
        var message = RuntimeHelpers.GetUninitializedObject(type);
        if (message is IAccountMessage)
        {
            type.GetField($"<{nameof(IAccountMessage.Account)}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic)!.SetValue(message, account);
        }

        return message;
    }

    /// <summary>The codes of its refusals. Who got as far as what an empty message lacks was not refused.</summary>
    public static async Task<IReadOnlyList<string>> CodesAsync(CersApp app, Actor actor, object message)
    {
        var answer = message.GetType().GetInterfaces().Single(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IMessage<>)).GetGenericArguments()[0];
        try
        {
            return await (Task<IReadOnlyList<string>>)SendMethod.MakeGenericMethod(answer).Invoke(null, [app, actor, message])!;
        }
        catch (Exception)
        {
            return [];
        }
    }

    private static async Task<IReadOnlyList<string>> SendAsync<T>(CersApp app, Actor actor, IMessage<T> message) =>
        [.. (await app.Door.SendAsync(actor, message, TestContext.Current.CancellationToken)).Errors.Select(e => e.Code)];
}
