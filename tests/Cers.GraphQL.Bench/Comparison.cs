using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Cers.GraphQL.Language;
using Cers.GraphQL.TypeSystem;
using Cers.GraphQL.Validation;

namespace Cers.GraphQL.Bench;

/// <summary>The engine alone, in turns with what it is measured against: medians of ratios.</summary>
internal static class Comparison
{
    public static async Task RunAsync(int seconds, int turns)
    {
        await using var engine = await ServerProcess.DotnetAsync("engine");
        await using var bare = await ServerProcess.DotnetAsync("bare");
        await using var mercurius = await ServerProcess.NodeAsync("mercurius.mjs");
        await using var yoga = await ServerProcess.NodeAsync("yoga.mjs");
        var trivial = Requests.Body(Requests.Trivial);
        var page = Requests.Body(Requests.Page);
        await AssertSameAnswerAsync(trivial, engine, bare, mercurius, yoga);
        await AssertSameAnswerAsync(page, engine, mercurius, yoga);

        Console.WriteLine($"One core for each server, 16 connections, {seconds} s a turn, median of {turns} turns; a second is one of the server's processor time");
        Console.WriteLine();
        Console.WriteLine("| what | ours | beside | ratio | beside |\n|---|--:|--:|--:|---|");
        await LineAsync("cached `{ hello }`, a second", turns, warm => engine.RateAsync(trivial, seconds, warm), warm => bare.RateAsync(trivial, seconds, warm), "minimal API, same bytes");
        await LineAsync("20 objects of 20 fields, a second", turns, warm => engine.RateAsync(page, seconds, warm), warm => mercurius.RateAsync(page, seconds, warm), "mercurius, JIT");
        await LineAsync("20 objects of 20 fields, a second", turns, warm => engine.RateAsync(page, seconds, warm), warm => yoga.RateAsync(page, seconds, warm), "graphql-yoga");
        await LineAsync("parse and validate 2 KB that no cache knows, µs", turns, _ => Task.FromResult(ParseAndValidate()), _ => GraphqlJsAsync(), "graphql-js");
        Line("bytes allocated by `{ hello }`", await engine.AllocatedAsync(trivial), await bare.AllocatedAsync(trivial), "minimal API, same bytes");
        Line("bytes allocated by 20 × 20", await engine.AllocatedAsync(page), await bare.AllocatedAsync(trivial), "minimal API, `{ hello }`");
    }

    private static async Task LineAsync(string name, int turns, Func<bool, Task<double>> ours, Func<bool, Task<double>> beside, string what)
    {
        // The first turn warms both.
        await ours(false);
        await beside(false);
        var measured = new List<(double Ours, double Beside)>();
        for (var turn = 0; turn < turns; turn++)
        {
            measured.Add((await ours(true), await beside(true)));
        }

        var (median, other) = measured.OrderBy(turn => turn.Ours / turn.Beside).ElementAt(turns / 2);
        Line(name, median, other, what);
    }

    private static void Line(string name, double ours, double beside, string what) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {ours:#,0} | {beside:#,0} | {Ratio(ours / beside)} | {what} |"));

    /// <summary>Two figures that matter.</summary>
    private static string Ratio(double ratio) => ratio.ToString(ratio < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture);

    private static async Task AssertSameAnswerAsync(byte[] body, params ServerProcess[] servers)
    {
        var answers = new List<string>();
        foreach (var server in servers)
        {
            answers.Add(JsonNode.Parse(await server.AskAsync(body))!["data"]!.ToJsonString());
        }

        if (answers.Distinct(StringComparer.Ordinal).Count() != 1)
        {
            throw new InvalidOperationException($"The servers answer differently:\n{string.Join('\n', answers)}");
        }
    }

    /// <summary>Microseconds of processor time for one document that no cache knows.</summary>
    private static double ParseAndValidate()
    {
        const int Times = 3_000;
        var schema = Schema.Value;
        var document = Encoding.UTF8.GetBytes(Requests.TwoKilobytes);
        var before = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < Times; i++)
        {
            if (DocumentValidator.Validate(schema, GraphQLDocumentParser.Parse(document, ParserLimits.Default), ValidationOptions.Default).Count > 0)
            {
                throw new InvalidOperationException("The document is not valid.");
            }
        }

        return (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / Times;
    }

    private static async Task<double> GraphqlJsAsync()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, Requests.TwoKilobytes);
        try
        {
            return double.Parse(await ServerProcess.RunAsync("node", Path.Combine(ServerProcess.Peers, "parse-and-validate.mjs"), file), CultureInfo.InvariantCulture);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static readonly Lazy<Schema> Schema = new(() =>
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddGraphQLServer().AddTypes(typeof(Comparison).Assembly);
        return services.BuildServiceProvider().GetRequiredService<Schema>();
    });
}
