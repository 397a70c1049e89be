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
        builder.Property(d => d.TotalGrossWeightKg).HasColumnType("numeric(26,3)");
    }
}
