using Cers.Kernel;
using Cers.Registration.Domain;
using Cers.Registration.UseCases;

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

    /// <summary>Why an application is not approved by what the register said today: it was silent, and the application waits; or REG-002, REG-003.</summary>
    public Error? RefusalOf(ExporterApplication application) =>
        Of(application.BusinessNumber) is { } answer
            ? ApplicationRules.OfAccount(answer.Account)
            : ApplicationErrors.RegisterAway().Then(new PendForRegister(application.Number));
}
