using Cers.GraphQL;
using Cers.GraphQL.DataLoading;
using Cers.Identity.UseCases;
using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.GraphQL;

/// <summary>Asks Registration once a request and account.</summary>
[DataLoader]
internal sealed class RegistrationByAccount(IDoor door) : DataLoader<AccountId, AccountRegistration>
{
    protected override async Task<IReadOnlyDictionary<AccountId, AccountRegistration>> LoadBatchAsync(IReadOnlyList<AccountId> keys, CancellationToken ct)
    {
        var found = new Dictionary<AccountId, AccountRegistration>();
        foreach (var key in keys)
        {
            if (await door.SendAsync(new GetAccountRegistration(key), ct) is { IsSuccess: true, Value: var registration })
            {
                found.Add(key, registration);
            }
        }

        return found;
    }
}
