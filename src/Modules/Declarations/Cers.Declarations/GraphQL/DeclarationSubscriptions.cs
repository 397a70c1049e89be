using System.Runtime.CompilerServices;
using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Declarations.UseCases;
using Cers.GraphQL;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Microsoft.AspNetCore.Http;

namespace Cers.Declarations.GraphQL;

[SubscriptionType]
internal static class DeclarationSubscriptions
{
    /// <summary>
    /// What happens to the account's declarations from now on, on whichever host: submitted, amended, voided, by the account or in its name. Ends, with the reason, when
    /// you may not see the account any more, and when you do not take the news as fast as they come.
    /// </summary>
    [Authorize(DeclarationsPermissions.View)]
    public static async Task<Result<IAsyncEnumerable<DeclarationNews>>> GetDeclarationNewsAsync(
        [ID<BusinessAccount>] AccountId accountId, IDoor door, ICurrentActor current, NewsFeed feed, HttpContext context, CancellationToken ct)
    {
        var may = await door.SendAsync(new FollowDeclarations(accountId), ct);
        if (!may.IsSuccess)
        {
            return may.As<IAsyncEnumerable<DeclarationNews>>();
        }

        // A client that leaves before the first is asked for would otherwise be listened for on and on.
        var listener = await feed.ListenAsync(accountId, may.Value, ct);
        context.Response.RegisterForDispose(listener);
        return Result<IAsyncEnumerable<DeclarationNews>>.Success(TellAsync(accountId, listener, door, current.Actor.Language, CancellationToken.None));
    }

    private static async IAsyncEnumerable<DeclarationNews> TellAsync(
        AccountId account, NewsListener listener, IDoor door, Language language, [EnumeratorCancellation] CancellationToken ct)
    {
        using var leaving = listener;
        while (await listener.NextAsync(ct) is { } item)
        {
            var news = await door.SendAsync(new GetDeclarationNews(account, item), ct);
            if (!news.IsSuccess)
            {
                throw new GraphQLException(news.Errors[0].Text.In(language), news.Errors[0].Code);
            }

            if (news.Value is { } told)
            {
                yield return told;
            }
        }

        throw new GraphQLException(Missed.In(language), "declarations.news_missed");
    }

    private static readonly LocalizedText Missed = new(
        "News may be missing, as they came faster than you took them. Subscribe again, then read the list of declarations.",
        "Des nouvelles peuvent manquer, car elles arrivaient plus vite que vous ne les preniez. Abonnez-vous de nouveau, puis lisez la liste des déclarations.");
}
