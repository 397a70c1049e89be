using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Messages;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.ModuleKit.Tests.Trial;

[Permission("trial.write")]
internal sealed record WriteNote(AccountId Account, string Text, string? ClientRequestId = null) : ICommand<NoteWritten>, IAccountMessage, IClientRequest;

internal sealed record NoteWritten(Guid Id, LocalizedText Said);

internal sealed class WriteNoteValidator : AbstractValidator<WriteNote>
{
    public WriteNoteValidator() => RuleFor(m => m.Text).Length(1, 20).Says("trial.text_length", "1 to 20 characters.", "De 1 à 20 caractères.");
}

internal sealed class WriteNoteHandler(TrialDbContext db, MessageScope scope, TimeProvider clock, Steps steps) : IRequestHandler<WriteNote, Result<NoteWritten>>
{
    public Task<Result<NoteWritten>> Handle(WriteNote request, CancellationToken ct)
    {
        steps.Took($"write {request.Text}");
        var note = new Note { AccountId = request.Account, Text = request.Text, At = clock.GetUtcNow() };
        db.Notes.Add(note);
        scope.Concerns("note", request.Text);
        return Task.FromResult<Result<NoteWritten>>(new NoteWritten(note.Id, new LocalizedText("Written.", "Écrit.")));
    }
}

[Permission("trial.read")]
internal sealed record ReadNotes(AccountId Account) : IQuery<IReadOnlyList<string>>, IAccountMessage;

internal sealed class ReadNotesHandler(TrialDbContext db) : IRequestHandler<ReadNotes, Result<IReadOnlyList<string>>>
{
    public async Task<Result<IReadOnlyList<string>>> Handle(ReadNotes request, CancellationToken ct) =>
        await db.Notes.AsNoTracking().OrderBy(n => n.Text).Select(n => n.Text).ToListAsync(ct);
}

/// <summary>Of no account: sees nothing unless it says why it looks across.</summary>
[Permission("trial.read")]
internal sealed record CountNotes(bool Across) : IQuery<int>;

internal sealed class CountNotesHandler(TrialDbContext db, MessageScope scope) : IRequestHandler<CountNotes, Result<int>>
{
    public async Task<Result<int>> Handle(CountNotes request, CancellationToken ct)
    {
        if (request.Across)
        {
            scope.AcrossAccounts("statistics");
        }

        return await db.Notes.CountAsync(ct);
    }
}

/// <summary>Signed in, of no account, and looks across all the same.</summary>
[SignedIn]
internal sealed record PeekAtNotes : IQuery<int>;

internal sealed class PeekAtNotesHandler(TrialDbContext db, MessageScope scope) : IRequestHandler<PeekAtNotes, Result<int>>
{
    public async Task<Result<int>> Handle(PeekAtNotes request, CancellationToken ct)
    {
        scope.AcrossAccounts("curiosity");
        return await db.Notes.CountAsync(ct);
    }
}

[Permission("trial.read")]
internal sealed record PageNotes(AccountId Account, PageRequest Page, bool NewestFirst) : IQuery<Page<NoteRow>>, IAccountMessage;

internal sealed record NoteRow(Guid Id, DateTimeOffset At, string Text);

internal sealed class PageNotesHandler(TrialDbContext db) : IRequestHandler<PageNotes, Result<Page<NoteRow>>>
{
    public async Task<Result<Page<NoteRow>>> Handle(PageNotes request, CancellationToken ct) =>
        await db.Notes.AsNoTracking().PageAsync(
            request.Page, n => n.At, n => n.Id, n => new NoteRow(n.Id, n.At, n.Text), r => new Keyset(r.At, r.Id), request.NewestFirst, ct);
}

[Permission("trial.read")]
internal sealed record LookIntoClient(string Reason) : IAuditedQuery<string>;

internal sealed class LookIntoClientHandler(MessageScope scope) : IRequestHandler<LookIntoClient, Result<string>>
{
    public Task<Result<string>> Handle(LookIntoClient request, CancellationToken ct)
    {
        scope.Concerns("client", "42");
        return Task.FromResult<Result<string>>("the client's data");
    }
}
