using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Cers.Host.Http;

/// <summary>Behind a balancer: the configured public URL says scheme and host of every request; only trusted proxies say who called.</summary>
internal static class PublicAddress
{
    public static IApplicationBuilder UsePublicAddress(this IApplicationBuilder app, HostSettings settings)
    {
        if (settings.TrustedProxies.Count > 0)
        {
            // Back through every proxy that is trusted, however many there are; the first address of another is the caller's.
            var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor, ForwardLimit = null };
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var proxy in settings.TrustedProxies)
            {
                options.KnownIPNetworks.Add(System.Net.IPNetwork.TryParse(proxy, out var network)
                    ? network
                    : new System.Net.IPNetwork(IPAddress.Parse(proxy), proxy.Contains(':', StringComparison.Ordinal) ? 128 : 32));
            }

            app.UseForwardedHeaders(options);
        }

        // By its text: made of the Uri itself it would say :443, and providers compare redirect addresses letter by letter.
        var host = HostString.FromUriComponent(settings.PublicUrl.Authority);
        return settings.HasPublicUrl
            ? app.Use((context, next) =>
            {
                context.Request.Scheme = settings.PublicUrl.Scheme;
                context.Request.Host = host;
                return next(context);
            })
            : app;
    }
}
