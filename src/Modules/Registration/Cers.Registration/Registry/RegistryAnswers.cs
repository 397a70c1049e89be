using Cers.Kernel;
using Cers.Registration.Domain;

namespace Cers.Registration.Registry;

/// <summary>What the register answered before the message's transaction began.</summary>
internal sealed class RegistryAnswers(KeptAnswers kept, TimeProvider clock)
{
    private readonly Dictionary<BusinessNumber, RegistryAnswer?> answers = [];

    /// <summary>An answer of the last 24 hours will do.</summary>
    public async Task AskAsync(BusinessNumber number, CancellationToken ct) =>
        answers[number] = await kept.AskAsync(number, clock.GetUtcNow() - KeptAnswers.Good, ct);

    /// <summary>For an approval: of this day, in Ottawa.</summary>
    public async Task AskTodayAsync(BusinessNumber number, CancellationToken ct) =>
        answers[number] = await kept.AskAsync(number, OttawaTime.EndOf(OttawaTime.Today(clock).AddDays(-1)), ct);

    /// <summary>The answer; null when the register was silent, or was not asked.</summary>
    public RegistryAnswer? Of(BusinessNumber number) => answers.GetValueOrDefault(number);
}
