using System.Globalization;
using Cers.GraphQL.Bench;

// Cers.GraphQL.Bench [--seconds N] [--turns N]   measures; serve engine|bare PORT is what it starts beside itself.
if (args is ["serve", var which, var port])
{
    await Servers.RunAsync(which, int.Parse(port, CultureInfo.InvariantCulture));
    return;
}

await Comparison.RunAsync(Option("--seconds", 5), Option("--turns", 5));

int Option(string name, int otherwise) =>
    Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
