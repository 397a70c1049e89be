using System.Text.Json;
using Cers.Declarations.Domain;
using Cers.Declarations.Domain.Document;
using Cers.Declarations.UseCases;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Npgsql;

namespace Cers.Declarations.Data;

/// <summary>The draft that a submission names, locked until the transaction ends; null where the account has none of that id.</summary>
internal sealed class SubmittedDraft
{
    public Draft? Draft { get; set; }
}

/// <summary>Reads it in the command's first trip: what else is asked for depends on what the draft declares.</summary>
internal sealed class ReadSubmittedDraft(SubmittedDraft found) : IReadFirst<SubmitDeclaration>
{
    public NpgsqlBatchCommand? Ask(SubmitDeclaration message) => message.Draft is not { } id ? null
        : new NpgsqlBatchCommand("select id, account_id, version, content::text, amends from declarations.drafts where account_id = $1 and id = $2 for update")
        {
            Parameters = { new() { Value = message.Account.Value }, new() { Value = id } },
        };

    public async Task HearAsync(NpgsqlDataReader answer, CancellationToken ct) => found.Draft = !await answer.ReadAsync(ct) ? null : Draft.Saved(
        answer.GetGuid(0),
        new AccountId(answer.GetGuid(1)),
        answer.GetInt32(2),
        JsonSerializer.Deserialize<DeclarationContent>(answer.GetString(3), DocumentJson.Options)!,
        answer.IsDBNull(4) ? null : ProofOfReport.Parse(answer.GetString(4)));
}
