using Cers.Kernel;
using Cers.ModuleKit.Data;
using Microsoft.EntityFrameworkCore;

namespace Cers.ModuleKit.Tests.Trial;

internal sealed class TrialDbContext(DbContextOptions<TrialDbContext> options) : ModuleDbContext(options)
{
    public override string Schema => "trial";

    public DbSet<Note> Notes => Set<Note>();

    public DbSet<Balance> Balances => Set<Balance>();

    public DbSet<Try> Tries => Set<Try>();

    public DbSet<Seal> Seals => Set<Seal>();

    protected override void Map(ModelBuilder model)
    {
        model.Entity<Note>().ToTable("notes");
        model.Entity<Balance>().ToTable("balances").HasKey(b => b.Name);
        model.Entity<Try>().ToTable("tries");
        model.Entity<Seal>().ToTable("seals").HasKey(s => s.Name);
    }
}

internal sealed class Note : IOwned
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public AccountId AccountId { get; init; }

    public required string Text { get; init; }

    public DateTimeOffset At { get; init; }
}

internal sealed class Balance
{
    public required string Name { get; init; }

    public long Amount { get; set; }
}

internal sealed class Try
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string What { get; init; }
}
