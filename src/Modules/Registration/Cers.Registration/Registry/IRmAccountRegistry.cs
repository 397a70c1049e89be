using Cers.Kernel;
using Cers.Registration.Domain;

namespace Cers.Registration.Registry;

/// <summary>
/// Whoever keeps RM accounts and their designation. The outside world: it is asked by <see cref="KeptAnswers"/>, before a transaction begins. An adapter
/// that is registered before the module takes the place of the imported register.
/// </summary>
internal interface IRmAccountRegistry
{
    /// <summary>Who answers, as officers read it.</summary>
    string Source { get; }

    /// <summary>What it knows of a business number, null when there is no such account. Throws or waits when it cannot answer.</summary>
    Task<RmAccount?> LookupAsync(BusinessNumber number, CancellationToken ct);

    /// <summary>The same for many; those it does not know are left out. One after the other where an adapter knows no better.</summary>
    async Task<IReadOnlyDictionary<BusinessNumber, RmAccount>> LookupAsync(IReadOnlyCollection<BusinessNumber> numbers, CancellationToken ct)
    {
        var found = new Dictionary<BusinessNumber, RmAccount>(numbers.Count);
        foreach (var number in numbers)
        {
            if (await LookupAsync(number, ct) is { } account)
            {
                found[number] = account;
            }
        }

        return found;
    }
}
