using System.Runtime.CompilerServices;
using Cers.Declarations.Contracts;
using Cers.Declarations.UseCases;
using Cers.GraphQL;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Declarations.GraphQL;

[SubscriptionType]
internal static class BulkLoadSubscriptions
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// How far a bulk load is: at once, and whenever it has come further, whichever host works on it. Ends when the load has ended, and, with the reason, when you may not see
    /// the account any more.
    /// </summary>
    [Authorize(DeclarationsPermissions.SeeBulk)]
    public static async Task<Result<IAsyncEnumerable<BulkLoadOfAccount>>> GetBulkLoadProgressAsync(
        [ID<BusinessAccount>] AccountId accountId, [ID] Guid loadId, IDoor door, ICurrentActor current, CancellationToken ct)
    {
        var first = await door.SendAsync(new FollowBulkLoad(accountId, loadId), ct);
        return !first.IsSuccess ? first.As<IAsyncEnumerable<BulkLoadOfAccount>>()
            : first.Value is { } load ? Result<IAsyncEnumerable<BulkLoadOfAccount>>.Success(TellAsync(accountId, load, door, current.Actor.Language, CancellationToken.None))
            : new NotAllowed();
    }

    private static async IAsyncEnumerable<BulkLoadOfAccount> TellAsync(
        AccountId account, BulkLoadDetails first, IDoor door, Language language, [EnumeratorCancellation] CancellationToken ct)
    {
        yield return new BulkLoadOfAccount(account, first);
        for (var told = first; told.FinishedAt is null;)
        {
            await Task.Delay(Every, ct);
            var asked = await door.SendAsync(new FollowBulkLoad(account, first.Id), ct);
            if (!asked.IsSuccess)
            {
                throw new GraphQLException(asked.Errors[0].Text.In(language), asked.Errors[0].Code);
            }

            if (asked.Value is not { } now)
            {
                yield break;
            }

            if (now != told)
            {
                yield return new BulkLoadOfAccount(account, told = now);
            }
        }
    }
}
