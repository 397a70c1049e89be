using Cers.GraphQL.Execution;
using Cers.Host.SignIn;

namespace Cers.Host.Limits;

/// <summary>Puts the budgets into the framework's rate limiter. Behind sign-in, so that a person is known; health and static files are exempt.</summary>
internal static class RateLimiting
{
    public static void AddRateLimits(this IServiceCollection services)
    {
        services.AddSingleton<RateLimits>();
        services.AddSingleton<IMutationLimit>(p => p.GetRequiredService<RateLimits>());
        services.AddRateLimiter(_ => { });
        services.AddOptions<Microsoft.AspNetCore.RateLimiting.RateLimiterOptions>().Configure<RateLimits>((options, limits) =>
        {
            options.GlobalLimiter = limits.Requests;
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (refused, _) => limits.RefuseAsync(refused.HttpContext, refused.Lease);
        });
    }

    /// <summary>The provider's answer is handled while signing in, before an endpoint would be: it is counted ahead of it, by address.</summary>
    public static IApplicationBuilder UseLimitOfCallbacks(this IApplicationBuilder app) => app.UseWhen(
        context => context.Request.Path.StartsWithSegments(SignInProvider.Callbacks, StringComparison.Ordinal), callbacks => callbacks.UseRateLimiter());

    public static IApplicationBuilder UseRateLimits(this IApplicationBuilder app)
    {
        app.UseRateLimiter();
        return app.Use((context, next) =>
        {
            if (context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.RateLimiting.DisableRateLimitingAttribute>() is null)
            {
                context.RequestServices.GetRequiredService<RateLimits>().Tell(context);
            }

            return next(context);
        });
    }
}
