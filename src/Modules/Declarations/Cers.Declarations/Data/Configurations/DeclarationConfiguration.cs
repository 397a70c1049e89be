using Cers.Declarations.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cers.Declarations.Data.Configurations;

internal sealed class DeclarationConfiguration : IEntityTypeConfiguration<Declaration>
{
    public void Configure(EntityTypeBuilder<Declaration> builder)
    {
        builder.ToTable("declarations");
        builder.HasKey(d => new { d.ReceivedOn, d.Id });
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.ProofOfReport).ValueGeneratedOnAdd();

        // No key of the database: it tells only the order of a save. The row that takes the number, and with it the lock on the counter, comes after
        // everything else, so that the lock lasts from there to the commit.
        builder.HasOne<DeclarationVersion>().WithOne().HasForeignKey<Declaration>(d => new { d.ReceivedOn, d.Id, d.Version });
        builder.Property(d => d.TotalGrossWeightKg).HasColumnType("numeric(26,3)");
    }
}
