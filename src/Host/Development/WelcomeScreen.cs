using System.Text;
using Cers.BackOffice.Layout;
using Cers.Host.Development.Simulator;

namespace Cers.Host.Development;

/// <summary>What a developer sees when everything runs: where things are, whom to be, what to try first.</summary>
internal static class WelcomeScreen
{
    public static string Text(HostSettings settings, string? inbox)
    {
        var text = new StringBuilder();
        text.Append($"""

            CERS is running. Ctrl-C stops it and its PostgreSQL.

              GraphQL            {settings.Origin}/graphql
              GraphQL IDE        {settings.Origin}/graphql/ide
              Schema             {settings.Origin}/graphql/schema.graphql
              Back-office        {settings.Origin}{Links.Home}
              Sign in            {settings.Origin}/sign-in
              Development inbox  {inbox ?? "not installed: npm ci in src/Host/Development/inbox"}
              Health             {settings.Origin}/health/ready

            Personas, by the simulator on the sign-in page:

            """);
        foreach (var provider in Personas.All.GroupBy(p => p.Provider))
        {
            text.AppendLine();
            foreach (var persona in provider)
            {
                text.Append($"  {provider.Key,-16} {persona.Id,-13} {persona.Who.En}").AppendLine();
            }
        }

        return text.Append($"""

            Try first:
              build/demo                 the whole path, from an application to a proof-of-report number
              build/token owner          an access token for GraphQL; docs/api.md has the first query
              {settings.Origin}{Links.Home}  as officer-1: the queue of applications

            """).ToString();
    }
}
