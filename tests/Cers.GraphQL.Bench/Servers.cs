using System.Buffers;
using System.Globalization;

namespace Cers.GraphQL.Bench;

/// <summary>The engine behind Kestrel, and the least that could answer the same bytes; each in a process of its own.</summary>
internal static class Servers
{
    public static async Task RunAsync(string which, int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}");
        if (which == "engine")
        {
            builder.Services.AddGraphQLServer(options => options.EnableIntrospection = true).AddTypes(typeof(Servers).Assembly);
        }

        await using var app = builder.Build();
        if (which == "engine")
        {
            app.MapGraphQL();
        }
        else
        {
            var answer = """{"data":{"hello":"world"}}"""u8.ToArray();
            app.MapPost("/graphql", context => AnswerAsync(context, answer));
        }

        app.MapGet("/allocated", () => GC.GetTotalAllocatedBytes(precise: true).ToString(CultureInfo.InvariantCulture));
        await app.RunAsync();
    }

    /// <summary>Reads the whole body, as whoever answers it must, and writes what the engine would with the same headers.</summary>
    private static async Task AnswerAsync(HttpContext context, byte[] answer)
    {
        while (true)
        {
            var read = await context.Request.BodyReader.ReadAsync(context.RequestAborted);
            if (read.IsCompleted)
            {
                GC.KeepAlive(read.Buffer.ToArray());
                context.Request.BodyReader.AdvanceTo(read.Buffer.End);
                break;
            }

            context.Request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = answer.Length;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.Vary = "Accept-Encoding";
        await context.Response.BodyWriter.WriteAsync(answer, context.RequestAborted);
    }
}
