using Cers.Declarations.Domain.Bulk;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cers.Declarations.Data.Configurations;

internal sealed class BulkLoadConfiguration : IEntityTypeConfiguration<BulkLoad>
{
    public void Configure(EntityTypeBuilder<BulkLoad> builder)
    {
        builder.ToTable("bulk_loads");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Sender).HasColumnType("jsonb").HasConversion(new JsonConverter<BulkSender>(), new ReferenceComparer<BulkSender>());
    }
}

internal sealed class BulkResultConfiguration : IEntityTypeConfiguration<BulkResultEntry>
{
    public void Configure(EntityTypeBuilder<BulkResultEntry> builder)
    {
        builder.ToTable("bulk_results");
        builder.HasKey(r => new { r.LoadId, r.Ordinal });
        builder.HasOne<BulkLoad>().WithMany().HasForeignKey(r => r.LoadId);
    }
}

internal sealed class BulkFindingConfiguration : IEntityTypeConfiguration<BulkFindingEntry>
{
    public void Configure(EntityTypeBuilder<BulkFindingEntry> builder)
    {
        builder.ToTable("bulk_findings");
        builder.HasKey(f => new { f.LoadId, f.Position });
        builder.HasOne<BulkLoad>().WithMany().HasForeignKey(f => f.LoadId);
    }
}
