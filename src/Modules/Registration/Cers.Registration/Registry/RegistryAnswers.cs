using Cers.Kernel;
using Cers.Registration.Domain;

namespace Cers.Registration.Registry;

/// <summary>What the register answered before the message's transaction began.</summary>
internal sealed class RegistryAnswers(IRmAccountRegistry registry)
{
    private readonly Dictionary<BusinessNumber, RegistryAnswer?> answers = [];

    public async Task AskAsync(BusinessNumber number, CancellationToken ct) => answers[number] = await registry.LookupAsync(number, ct);

    /// <summary>The answer; null when the register was silent, or was not asked.</summary>
    public RegistryAnswer? Of(BusinessNumber number) => answers.GetValueOrDefault(number);
}
