using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Cers.Testing.Data;

namespace Cers.Identity.Tests;

/// <summary>Machine clients as the host sees them once they have proven themselves.</summary>
internal static class Machines
{
    /// <summary>The actor of a client with a token for all of its scopes.</summary>
    public static async Task<Actor> ActorAsync(this CersApp app, TestMachine machine)
    {
        var facts = await app.SendAsync(SignIn.Host, new GetMachineAccess(machine.Id));
        return new Actor { Kind = ActorKind.Machine, Machine = facts.Access(facts.Keys[0].Key, facts.Scopes), Channel = Channel.Api };
    }

    public static IssueMachineClientToken TokenFor(this CersApp app, TestMachine machine, string? assertion = null, params MachineScope[] scopes) =>
        new(machine.Id, machine.Client.Keys[0].Id, assertion ?? Guid.CreateVersion7().ToString(), app.Clock.GetUtcNow().AddMinutes(2), scopes.Length > 0 ? scopes : null);
}
