using System.Globalization;
using System.Threading.RateLimiting;
using Cers.BackOffice.Languages;
using Cers.GraphQL;
using Cers.GraphQL.Execution;
using Cers.Host.SignIn;
using Cers.Kernel;
using Microsoft.AspNetCore.Diagnostics;

namespace Cers.Host.Limits;

/// <summary>
/// The budgets, as token buckets of a minute's requests that fill evenly. Each answer tells what is left (the fields RateLimit and
/// RateLimit-Policy of the IETF draft), a refusal also when to try again.
/// </summary>
internal sealed class RateLimits : IMutationLimit, IDisposable
{
    public const string Code = "RATE_LIMITED";

    private static readonly LocalizedText Text = new(
        "Too many requests. Wait as long as the header Retry-After says.", "Trop de demandes. Attendez le temps qu'indique l'en-tête Retry-After.");

    private readonly IReadOnlyDictionary<RateBudget, int> perMinute;
    private readonly PartitionedRateLimiter<Call> limiter;

    public RateLimits(HostSettings settings)
    {
        perMinute = settings.PerMinute;
        limiter = PartitionedRateLimiter.Create<Call, (RateBudget Budget, string Key)>(call => call.Budget == RateBudget.None
            ? RateLimitPartition.GetNoLimiter((call.Budget, ""))
            : RateLimitPartition.GetTokenBucketLimiter((call.Budget, LimitKey.Of(call.Context)), p => Bucket(perMinute[p.Budget])));
        Requests = limiter.WithTranslatedKey<HttpContext>(context => new Call(context, BudgetOf(context)), leaveOpen: true);
    }

    /// <summary>For the framework's middleware.</summary>
    public PartitionedRateLimiter<HttpContext> Requests { get; }

    /// <inheritdoc/>
    public GraphQLError? Refusal(HttpContext context, int mutations)
    {
        var signedIn = context.User.Identity is { IsAuthenticated: true };
        var call = new Call(context, signedIn ? RateBudget.Mutations : RateBudget.PublicMutations);

        // More than a whole minute's in one request would never be let through: they cost everything there is.
        using var lease = limiter.AttemptAcquire(call, Math.Min(mutations, perMinute[call.Budget]));
        Tell(call);
        if (lease.IsAcquired)
        {
            return null;
        }

        var seconds = TellWhen(context, lease);
        return new GraphQLError(Text.In(PageLanguage.Of(context)))
        {
            Code = Code,
            Extensions = new Dictionary<string, object?> { ["retryAfter"] = seconds, ["en"] = Text.En, ["fr"] = Text.Fr },
        };
    }

    /// <summary>Says what is left of the request's budget.</summary>
    public void Tell(HttpContext context) => Tell(new Call(context, BudgetOf(context)));

    /// <summary>Answers a request that the middleware refused. A page or problem document is written by whoever fills empty answers.</summary>
    public ValueTask RefuseAsync(HttpContext context, RateLimitLease lease)
    {
        Tell(context);
        var seconds = TellWhen(context, lease);
        return context.Request.Path.StartsWithSegments(GraphQLSettings.Endpoint, StringComparison.Ordinal)
            ? new ValueTask(GraphQLRefusal.WriteAsync(context, Code, Text, seconds))
            : ValueTask.CompletedTask;
    }

    public void Dispose()
    {
        Requests.Dispose();
        limiter.Dispose();
    }

    private static RateBudget BudgetOf(HttpContext context)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            // The page that tells of an error: its request has been counted.
            return RateBudget.None;
        }

        if (context.GetEndpoint()?.Metadata.GetMetadata<CountedAsAttribute>() is { } counted)
        {
            return counted.Budget;
        }

        return context.Request.Path.StartsWithSegments(SignInPages.SignIn, StringComparison.Ordinal) ? RateBudget.SignIn : RateBudget.Pages;
    }

    private static TokenBucketRateLimiterOptions Bucket(int perMinute) => new()
    {
        TokenLimit = perMinute,
        TokensPerPeriod = Math.Max(1, perMinute / 60),
        ReplenishmentPeriod = perMinute >= 60 ? TimeSpan.FromSeconds(1) : TimeSpan.FromSeconds(60d / perMinute),
        QueueLimit = 0,
    };

    private static int TellWhen(HttpContext context, RateLimitLease lease)
    {
        var seconds = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : 1;
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return seconds;
    }

    private void Tell(Call call)
    {
        if (call.Budget == RateBudget.None || limiter.GetStatistics(call) is not { } statistics)
        {
            return;
        }

        var (name, limit, left) = (RateBudgets.NameOf(call.Budget), perMinute[call.Budget], statistics.CurrentAvailablePermits);
        var full = (limit - left) * 60 / limit;
        call.Context.Response.Headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"{name}\";q={limit};w=60");
        call.Context.Response.Headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"{name}\";r={left};t={full}");
    }

    private readonly record struct Call(HttpContext Context, RateBudget Budget);
}
