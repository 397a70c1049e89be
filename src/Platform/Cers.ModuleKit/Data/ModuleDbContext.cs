using System.Reflection;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Cers.ModuleKit.Data;

/// <summary>An entity of one business account: rows of other accounts are invisible to a message of this one.</summary>
public interface IOwned
{
    AccountId AccountId { get; }
}

/// <summary>
/// A module's context: one schema, snake_case names, the tenant filter, the platform's tables, the scope's connection.
/// Handlers add and change entities; the pipeline saves them, once, with the audit entry.
/// </summary>
public abstract class ModuleDbContext : DbContext
{
    private MessageScope? scope;

    protected ModuleDbContext(DbContextOptions options)
        : base(options)
    {
        Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        Database.AutoSavepointsEnabled = false;
    }

    /// <summary>The module's schema in the database.</summary>
    public abstract string Schema { get; }

    /// <summary>Contexts are made once and lent to one message after another: between two of them a context sees nothing of anybody.</summary>
    protected MessageScope Scope => scope ?? throw new InvalidOperationException("This context belongs to no message.");

    /// <summary>Read by query filters: the scope's account.</summary>
    protected AccountId? CurrentAccount => Scope.Account;

    /// <summary>Read by query filters: staff and system work across accounts.</summary>
    protected bool TenantFilterLifted => Scope.TenantFilterLifted;

    public sealed override void Dispose()
    {
        scope = null;
        base.Dispose();
    }

    public sealed override ValueTask DisposeAsync()
    {
        scope = null;
        return base.DisposeAsync();
    }

    /// <summary>From here until it is disposed it is this scope's.</summary>
    internal void Serve(MessageScope lent)
    {
        scope = lent;
        Database.SetDbConnection(lent.Connection);
        lent.Enlist(this);
    }

    internal void Join(NpgsqlTransaction transaction) => Database.UseTransaction(transaction);

    internal void Leave() => Database.UseTransaction(null);

    protected sealed override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(Schema);
        PlatformTables.Map(modelBuilder);
        Map(modelBuilder);
        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(e => typeof(IOwned).IsAssignableFrom(e.ClrType) && !e.IsOwned()).ToList())
        {
            typeof(ModuleDbContext).GetMethod(nameof(FilterByAccount), BindingFlags.NonPublic | BindingFlags.Instance)!
                .MakeGenericMethod(entity.ClrType).Invoke(this, [modelBuilder]);
        }

        SnakeCase.Apply(modelBuilder.Model);
    }

    /// <summary>Maps the module's entities. Names become snake_case by themselves.</summary>
    protected abstract void Map(ModelBuilder model);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<AccountId>().HaveConversion<AccountIdConverter>();
        configurationBuilder.Properties<PersonId>().HaveConversion<PersonIdConverter>();
        configurationBuilder.Properties<BusinessNumber>().HaveConversion<TextValueConverter<BusinessNumber>>();
        configurationBuilder.Properties<AuthorizationId>().HaveConversion<TextValueConverter<AuthorizationId>>();
        configurationBuilder.Properties<ProofOfReport>().HaveConversion<TextValueConverter<ProofOfReport>>();
        configurationBuilder.Properties<HsCode>().HaveConversion<TextValueConverter<HsCode>>();
        configurationBuilder.Properties<UserReferenceNumber>().HaveConversion<TextValueConverter<UserReferenceNumber>>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    private void FilterByAccount<T>(ModelBuilder model)
        where T : class, IOwned =>
        model.Entity<T>().HasQueryFilter(e => TenantFilterLifted || e.AccountId == CurrentAccount);
}
