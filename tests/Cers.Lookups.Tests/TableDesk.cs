using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Cers.Kernel;
using Cers.Lookups.Contracts;
using Cers.Lookups.Contracts.BackOffice;
using Cers.Messaging;
using Cers.Messaging.FourEyes;
using Cers.Testing;

namespace Cers.Lookups.Tests;

/// <summary>Two supervisors who look after the code tables.</summary>
internal sealed class TableDesk(CersApp app)
{
    public Actor First { get; } = Staff("First Supervisor", StaffRole.Supervisor);

    public Actor Second { get; } = Staff("Second Supervisor", StaffRole.Supervisor);

    public DateOnly Today => OttawaTime.Today(app.Clock);

    public static Actor Staff(string name, StaffRole role) =>
        new() { Kind = ActorKind.Person, Person = PersonId.New(), Name = name, StaffRoles = new HashSet<StaffRole> { role }, AuthenticatedAt = DateTimeOffset.MaxValue };

    public async Task<IReadOnlyList<string>> CodesAsync<T>(Actor actor, IMessage<T> message) =>
        [.. (await app.Door.SendAsync(actor, message, CancellationToken.None)).Errors.Select(e => e.Path is null ? e.Code : $"{e.Code} {e.Path}")];

    /// <summary>The table as the file that an import takes, its lines changed.</summary>
    public async Task<string> FileAsync(CodeTable table, Func<string, string?> change, params string[] more)
    {
        var content = await app.SendAsync(First, new GetCodeTableFile(table));
        var lines = content.Rows.Select(r => string.Join(',', r.Select(c => $"\"{c?.Replace("\"", "\"\"", StringComparison.Ordinal)}\""))).Select(change).OfType<string>();
        return string.Join('\n', [string.Join(',', content.Headings), .. lines, .. more]);
    }

    public async Task<Guid> PreviewAsync(CodeTable table, DateOnly on, string content) =>
        (await app.SendAsync(First, new PreviewCodeTableImport(await UploadAsync(content), table, on))).Id;

    public Task<CodeTableImportDetails> ImportAsync(Guid id, Actor? reader = null, CodeEffect? effect = null) =>
        app.SendAsync(reader ?? First, new GetCodeTableImport(id, effect, new PageRequest(100)));

    /// <summary>Proposed by the first, confirmed by the second.</summary>
    public async Task ApplyAsync(CodeTable table, Guid id)
    {
        await app.SendAsync(First, new ApplyCodeTableImport(table, id, "As the agency published."));
        await app.SendAsync(Second, new ConfirmProposal((await ImportAsync(id, Second)).Waiting!.Proposal));
    }

    /// <summary>As the endpoint does, but as a supervisor of this test.</summary>
    public async Task<Guid> UploadAsync(string content)
    {
        var (id, bytes) = (Guid.CreateVersion7(), Encoding.UTF8.GetBytes(content));
        await app.Database.ExecuteAsync(
            "insert into platform.files (id, purpose, name, uploaded_by, state, kind, size, sha256, scan, started_at, kept_at) values ($1, $2, 'codes.csv', $3, 'Kept', 'text/plain', $4, $5, 'NotScanned', now(), now())",
            id, PreviewCodeTableImport.Purpose, First.Key, (long)bytes.Length, SHA256.HashData(bytes));
        await app.Database.ExecuteAsync("insert into platform.file_chunks (file_id, ordinal, bytes) values ($1, 0, $2)", id, bytes);
        return id;
    }

    public static string In(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
