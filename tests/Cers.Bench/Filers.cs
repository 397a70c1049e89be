using Npgsql;

namespace Cers.Bench;

/// <summary>An account that files: as its software names it, as the database does, and a declaration of its history.</summary>
internal sealed record Filer(string Id, Guid Account, string Number);

/// <summary>A host of its own with a filled database, and who files there.</summary>
internal sealed class Filers(OwnHost host, GraphQLClient client, string template, IReadOnlyList<Filer> all, IReadOnlyList<string> submitting, Wrk page, Wrk byNumber) : IAsyncDisposable
{
    private const string Persona = "owner";

    private int last;

    public OwnHost Host => host;

    public GraphQLClient Client => client;

    public Task SignInAsync(CancellationToken ct) => client.SignInAsync(Persona, ct);

    /// <summary>A declaration that was submitted through the front door.</summary>
    public string Template => template;

    /// <summary>Everybody with a history.</summary>
    public IReadOnlyList<Filer> All => all;

    /// <summary>Everybody's page, one after the other.</summary>
    public Wrk Page => page;

    /// <summary>Everybody's declaration by its number, one after the other.</summary>
    public Wrk ByNumber => byNumber;

    /// <summary>A thousand accounts, one after the other.</summary>
    public string NextSubmitting() => submitting[(int)((uint)Interlocked.Increment(ref last) % (uint)submitting.Count)];

    public static async Task<Filers> StartAsync(string hostDll, int declarations, CancellationToken ct)
    {
        var host = await OwnHost.StartAsync(hostDll, Ports.Free(), ct);
        try
        {
            var client = new GraphQLClient(host.Address);
            await client.SignInAsync(Persona, ct);
            var (_, first) = (await client.AccountsAsync(ct)).First();
            var template = await client.SubmitAsync(first, ct);
            var since = System.Diagnostics.Stopwatch.GetTimestamp();
            await Seed.FillAsync(host.ConnectionString, template, declarations, ct);
            Console.WriteLine(System.FormattableString.Invariant($"{declarations:N0} declarations of 5 lines made in {System.Diagnostics.Stopwatch.GetElapsedTime(since).TotalSeconds:0} s"));
            var ids = await client.AccountsAsync(ct);
            var (all, submitting) = (new List<Filer>(), new List<string>());
            await using var database = NpgsqlDataSource.Create($"{host.ConnectionString};Command Timeout=0");
            await using var command = database.CreateCommand(
                """
                select a.business_number, a.account_id, d.proof_of_report
                from bench.accounts a
                left join lateral (select h.received_on, h.declaration_id from declarations.history h where h.account_id = a.account_id order by h.accepted_at limit 1) h on true
                left join declarations.declarations d on d.received_on = h.received_on and d.id = h.declaration_id
                order by a.n
                """);
            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
            {
                var id = ids[reader.GetString(0)];
                if (submitting.Count < Seed.MostFilers)
                {
                    submitting.Add(id);
                }

                if (!reader.IsDBNull(2))
                {
                    all.Add(new Filer(id, reader.GetGuid(1), reader.GetString(2)));
                }
            }

            return new Filers(
                host, client, template, all, submitting, await client.LoadOfAsync(Questions.Page, all, ct), await client.LoadOfAsync(Questions.ByNumber, all, ct));
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        page.Dispose();
        byNumber.Dispose();
        client.Dispose();
        await host.DisposeAsync();
    }
}
