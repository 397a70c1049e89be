using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.FourEyes;
using Cers.ModuleKit.Tests.Trial;

namespace Cers.ModuleKit.Tests.UseCases;

/// <summary>People who propose to break seals, and others who confirm.</summary>
internal sealed class SealDesk(Platform platform)
{
    public Actor First { get; } = Platform.Someone(StaffRole.Supervisor) with { Name = "First Person" };

    public Actor Second { get; } = Platform.Someone(StaffRole.TccuOfficer) with { Name = "Second Person" };

    public async Task<string> SealAsync()
    {
        var name = Guid.CreateVersion7().ToString("N");
        await platform.Database.ExecuteAsync("insert into trial.seals (name, version, state) values ($1, 1, 'closed')", name);
        return name;
    }

    /// <summary>A seal that the first person proposed to break, and the proposal.</summary>
    public async Task<(string Seal, Guid Proposal)> ProposedAsync()
    {
        var seal = await SealAsync();
        if (!(await platform.SendAsync(First, new BreakSeal(seal, 1, "the why"))).IsSuccess)
        {
            throw new InvalidOperationException("The proposal was refused.");
        }

        return (seal, await platform.Database.ScalarAsync<Guid>("select id from platform.proposals where subject = $1 order by proposed_at desc limit 1", $"seal {seal}"));
    }

    public Task<string?> StateAsync(string seal) => platform.Database.ScalarAsync<string>("select state from trial.seals where name = $1", seal);

    public Task<string?> StateOfAsync(Guid proposal) => platform.Database.ScalarAsync<string>("select state from platform.proposals where id = $1", proposal);

    public async Task<string?> CodeAsync(Actor actor, IMessage<Done> message) => (await platform.SendAsync(actor, message)) is { IsSuccess: false, Errors: [var error] } ? error.Code : null;

    public async Task<IReadOnlyList<ProposalRow>> WaitingForAsync(Actor actor) =>
        [.. (await platform.SendAsync(actor, new ListProposals(new PageRequest(100)))).Value.Items.Select(i => i.Value)];
}
