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
    protected ModuleDbContext(DbContextOptions options, MessageScope scope)
        : base(options)
    {
        Scope = scope;
        Database.SetDbConnection(scope.Connection);
        Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        Database.AutoSavepointsEnabled = false;
        scope.Enlist(this);
    }

    /// <summary>The module's schema in the database.</summary>
    public abstract string Schema { get; }

    protected MessageScope Scope { get; }

    /// <summary>Read by query filters: the scope's account.</summary>
    protected AccountId? CurrentAccount => Scope.Account;

    /// <summary>Read by query filters: staff and system work across accounts.</summary>
    protected bool TenantFilterLifted => Scope.TenantFilterLifted;

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
