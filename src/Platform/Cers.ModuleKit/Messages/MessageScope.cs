using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Outbox;
using Cers.ModuleKit.Signals;
using Npgsql;

namespace Cers.ModuleKit.Messages;

/// <summary>
/// What one top-level message and everything nested in it share: the actor, the account, one connection, one transaction, the module
/// contexts that joined, what is promised. Handlers use <see cref="Actor"/>, <see cref="Account"/>, <see cref="Concerns"/>, <see cref="Mail"/>,
/// <see cref="Publish"/>, <see cref="Signal"/> and <see cref="SaveLast"/>.
/// </summary>
public sealed class MessageScope(NpgsqlDataSource database, ICurrentActor current) : IAsyncDisposable
{
    private readonly List<ModuleDbContext> contexts = [];
    private readonly Stack<Frame> frames = [];
    private readonly List<Signal> signals = [];
    private readonly List<Func<CancellationToken, Task>> lastSaves = [];
    private readonly List<IDisposable> endings = [];
    private NpgsqlConnection? connection;
    private Actor? actor;

    /// <summary>Who acts.</summary>
    public Actor Actor
    {
        get => actor ??= current.Actor;
        internal set => actor = value;
    }

    /// <summary>The business account whose rows are seen; null sees no row of any account.</summary>
    public AccountId? Account { get; internal set; }

    /// <summary>The actor's role in <see cref="Account"/>.</summary>
    public AccountRole? AccountRole { get; internal set; }

    /// <summary>True while staff or the system look across accounts; set by <see cref="AcrossAccounts"/> only.</summary>
    public bool TenantFilterLifted { get; private set; }

    /// <summary>The connection that every context of the scope shares. Closed until a transaction begins; contexts open it for a query.</summary>
    public NpgsqlConnection Connection => connection ??= database.CreateConnection();

    /// <summary>True while a command runs: what is read may be what only this transaction sees.</summary>
    public bool InTransaction => Transaction is not null;

    internal NpgsqlTransaction? Transaction { get; private set; }

    internal IReadOnlyList<ModuleDbContext> Contexts => contexts;

    internal List<MailToSend> Mails { get; } = [];

    internal List<(string Template, string Recipient, string? Subject)> Withdrawals { get; } = [];

    internal List<IModuleNotification> Notifications { get; } = [];

    /// <summary>The reaction whose command this is.</summary>
    internal InboxEntry? Reaction { get; set; }

    internal List<AuditEntry> Entries { get; } = [];

    /// <summary>The first refusal of a nested message: the whole command must refuse with it.</summary>
    internal IReadOnlyList<Error>? NestedRefusal { get; set; }

    /// <summary>The first crash of a nested message: whoever catches it commits nothing all the same.</summary>
    internal Exception? NestedCrash { get; set; }

    /// <summary>True while commands run that a refusal made necessary.</summary>
    internal bool Following { get; set; }

    /// <summary>A proposed command on its way to its handler, and who proposed it; taken by the message's own frame.</summary>
    internal (object Command, string Reason)? Confirming { get; set; }

    internal bool CommitSent { get; private set; }

    /// <summary>False in the last run: what fails now has failed.</summary>
    internal bool MayRunAgain { get; set; }

    internal Frame? Top => frames.TryPeek(out var frame) ? frame : null;

    internal int Depth => frames.Count;

    /// <summary>Names what the command is about in its audit entry: a kind and a number or id, never personal data.</summary>
    public void Concerns(string kind, string number) => (Top ?? throw new InvalidOperationException("No message runs.")).Subject = $"{kind} {number}";

    /// <summary>Says why staff send the command, for its audit entry.</summary>
    public void Because(string reason) => Top!.Reason = reason;

    /// <summary>Lifts the tenant filter for staff work and system work, with the reason that the audit entry keeps.</summary>
    public void AcrossAccounts(string reason)
    {
        if (!Actor.IsStaff && Actor.Kind != ActorKind.System && Top is not { Traits.CalledBy.Count: > 0 } and not { Traits.IsPublic: true })
        {
            throw new InvalidOperationException("Only staff, the system and contract messages look across accounts.");
        }

        TenantFilterLifted = true;
        Top!.Reason = reason;
    }

    /// <summary>
    /// A message that names no account turns out to be of one: the caller opened it, or showed what only somebody let in can know. From here on its
    /// rows are seen, and the audit entry names it and the role.
    /// </summary>
    public void Enter(AccountId account, AccountRole? role = null) => (Account, AccountRole) = (account, role);

    /// <summary>Queues a mail: it is stored with the command's changes and sent after they are committed.</summary>
    public void Mail(MailToSend mail) => Mails.Add(mail);

    /// <summary>
    /// A mail with a secret that was promised and is not sent yet, or could not be, is not sent any more: what it carries is of no use now.
    /// </summary>
    public void Withdraw(string template, string recipient, string? subject) => Withdrawals.Add((template, recipient, subject));

    /// <summary>Tells the modules that react to it what happened: stored with the command's changes, delivered after they are committed.</summary>
    public void Publish(IModuleNotification notification) => Notifications.Add(notification);

    /// <summary>
    /// Tells every host when the command commits, in the trip that commits it. Commits with signals wait for each other: for commands that are rare,
    /// never for submissions. Tables that are kept in memory tell by triggers of their own.
    /// </summary>
    public void Signal(string topic, string key = "") => signals.Add(new Signal(topic, key));

    /// <summary>Saves behind everything else that the command saves: what locks a row for which many wait, so that it is locked from there to the commit only.</summary>
    public void SaveLast(Func<CancellationToken, Task> save) => lastSaves.Add(save);

    /// <summary>The scope's connection for a read of one's own: open until it is disposed, inside the transaction where there is one.</summary>
    public async ValueTask<Reading> ReadAsync(CancellationToken ct)
    {
        if (Connection.State == System.Data.ConnectionState.Open)
        {
            return new Reading(null, Transaction);
        }

        await Connection.OpenAsync(ct);
        return new Reading(Connection, null);
    }

    /// <summary>Keeps something until the scope ends, after the commit.</summary>
    internal void EndWith(IDisposable ending) => endings.Add(ending);

    internal void Enlist(ModuleDbContext context)
    {
        contexts.Add(context);
        if (Transaction is not null)
        {
            context.Join(Transaction);
        }
    }

    internal async Task BeginAsync(CancellationToken ct)
    {
        if (Connection.State != System.Data.ConnectionState.Open)
        {
            await Connection.OpenAsync(ct);
        }

        Transaction = await Connection.BeginTransactionAsync(System.Data.IsolationLevel.ReadCommitted, ct);
        foreach (var context in contexts)
        {
            context.Join(Transaction);
        }
    }

    internal async Task SaveLastAsync(CancellationToken ct)
    {
        foreach (var save in lastSaves)
        {
            await save(ct);
        }
    }

    /// <summary>Commits, and answers what was signalled in the transaction, by the command or by a trigger.</summary>
    internal async Task<IReadOnlyList<Signal>> CommitAsync()
    {
        await using var batch = new NpgsqlBatch(Connection, Transaction);
        foreach (var (topic, key) in signals)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand("select platform.signal($1, $2)") { Parameters = { new() { Value = topic }, new() { Value = key } } });
        }

        batch.BatchCommands.Add(new NpgsqlBatchCommand("select current_setting('cers.signals', true)"));
        batch.BatchCommands.Add(new NpgsqlBatchCommand("commit"));
        CommitSent = true;

        // A commit is not cancelled half-way: its outcome would be unknown for no reason.
        await using var reader = await batch.ExecuteReaderAsync(CancellationToken.None);
        for (var i = 0; i < signals.Count; i++)
        {
            await reader.NextResultAsync(CancellationToken.None);
        }

        var told = await reader.ReadAsync(CancellationToken.None) && !reader.IsDBNull(0) ? reader.GetString(0) : string.Empty;

        // The commit's own answer comes last, with what a deferred constraint has to say.
        while (await reader.NextResultAsync(CancellationToken.None))
        {
        }

        return [.. told.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Signals.Signal.Parse)];
    }

    /// <summary>Rolls back and gives the connection back, so that nobody who needs another one waits for this one.</summary>
    internal async Task ReleaseAsync()
    {
        try
        {
            if (Transaction is not null)
            {
                await Transaction.DisposeAsync();
            }

            await Connection.CloseAsync();
        }
        catch (NpgsqlException)
        {
            // It was broken already.
        }

        Transaction = null;
        foreach (var context in contexts)
        {
            context.Leave();
        }
    }

    /// <summary>Drops what the refused handler did and promised; what its nested commands had done, they did not do.</summary>
    internal void Forget(IReadOnlyList<Error> errors)
    {
        foreach (var entry in Entries.Where(e => e.Outcome is "done" or "proposed"))
        {
            entry.Outcome = "refused";
            entry.Codes = AuditLog.CodesOf(errors);
        }

        foreach (var context in contexts)
        {
            context.ChangeTracker.Clear();
        }

        Mails.Clear();
        Withdrawals.Clear();
        Notifications.Clear();
        signals.Clear();
        lastSaves.Clear();
        NestedRefusal = null;
    }

    internal Frame Push(MessageTraits traits)
    {
        var frame = new Frame(traits, Top, Account, AccountRole, TenantFilterLifted);
        frames.Push(frame);
        return frame;
    }

    internal void Pop()
    {
        var frame = frames.Pop();
        Account = frame.AccountBefore;
        AccountRole = frame.RoleBefore;
        TenantFilterLifted = frame.LiftedBefore;
    }

    public async ValueTask DisposeAsync()
    {
        endings.ForEach(e => e.Dispose());
        if (Transaction is not null)
        {
            await Transaction.DisposeAsync();
        }

        if (connection is not null)
        {
            await connection.DisposeAsync();
        }
    }

    /// <summary>A read of one's own on the scope's connection.</summary>
    public readonly struct Reading(NpgsqlConnection? opened, NpgsqlTransaction? transaction) : IAsyncDisposable
    {
        public NpgsqlTransaction? Transaction => transaction;

        public ValueTask DisposeAsync() => opened is null ? default : new ValueTask(opened.CloseAsync());
    }

    /// <summary>A message that runs in the scope, and what was so before it.</summary>
    internal sealed class Frame(MessageTraits traits, Frame? parent, AccountId? accountBefore, AccountRole? roleBefore, bool liftedBefore)
    {
        public Guid Id { get; } = Guid.CreateVersion7();

        public MessageTraits Traits => traits;

        public Frame? Parent => parent;

        public AccountId? AccountBefore => accountBefore;

        public AccountRole? RoleBefore => roleBefore;

        public bool LiftedBefore => liftedBefore;

        public string? Subject { get; set; }

        public string? Reason { get; set; }

        /// <summary>True for a proposed command that a second person confirms.</summary>
        public bool Confirms { get; set; }

        /// <summary>The outcome that the audit entry tells when the message was not refused.</summary>
        public string Success { get; set; } = "done";
    }
}
