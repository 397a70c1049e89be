using Cers.Registration.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cers.Registration.Data.Configurations;

internal sealed class AccountAssociationConfiguration : IEntityTypeConfiguration<AccountAssociation>
{
    public void Configure(EntityTypeBuilder<AccountAssociation> builder)
    {
        builder.ToTable("associations");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasMany(a => a.History).WithOne().HasForeignKey(h => h.AssociationId);
        builder.HasOne<ExporterApplication>().WithMany().HasForeignKey(a => a.ApplicationId);
        builder.Ignore(a => a.IsLive);
    }
}

internal sealed class AssociationEntryConfiguration : IEntityTypeConfiguration<AssociationEntry>
{
    public void Configure(EntityTypeBuilder<AssociationEntry> builder)
    {
        builder.ToTable("association_history");
        builder.Property(h => h.Id).ValueGeneratedNever();
    }
}
