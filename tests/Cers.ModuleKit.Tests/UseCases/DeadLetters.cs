using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Tests.Trial;

namespace Cers.ModuleKit.Tests.UseCases;

/// <summary>Dead letters for tests, made as they come about: mails that a server refuses for good.</summary>
internal static class DeadLetters
{
    public static readonly Actor Operator = Platform.Someone(StaffRole.Operator);

    /// <summary>The id of a dead letter, and the address that it did not get to.</summary>
    public static async Task<(Guid Id, string To)> DeadLetterAsync(this Platform platform, string? secret = null)
    {
        var to = $"gone-0.{Guid.CreateVersion7():N}@example.ca";
        await platform.SendAsync(Platform.Someone(), new PromiseLetter(to, "x", secret));
        await platform.WaitForRowsAsync(r => r[0] == "dead", "select state from platform.outbox where recipient = $1", to);
        return (await platform.Database.ScalarAsync<Guid>("select id from platform.outbox where recipient = $1", to), to);
    }
}
