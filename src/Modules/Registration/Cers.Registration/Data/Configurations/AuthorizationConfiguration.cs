using Cers.Registration.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cers.Registration.Data.Configurations;

internal sealed class AuthorizationConfiguration : IEntityTypeConfiguration<Authorization>
{
    public void Configure(EntityTypeBuilder<Authorization> builder)
    {
        builder.ToTable("authorizations");
        builder.HasKey(a => a.AuthorizationId);
        builder.Property(a => a.AllocatedFor).HasColumnName("application_id");
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasMany(a => a.Events).WithOne().HasForeignKey(e => e.AuthorizationId);
        builder.HasMany(a => a.Designations).WithOne().HasForeignKey(d => d.AuthorizationId);
        builder.HasMany(a => a.OneTimeIds).WithOne().HasForeignKey(o => o.AuthorizationId);
        builder.Ignore(a => a.OneTimeId);
    }
}

internal sealed class DesignationEntryConfiguration : IEntityTypeConfiguration<DesignationEntry>
{
    public void Configure(EntityTypeBuilder<DesignationEntry> builder)
    {
        builder.ToTable("designation_history");
        builder.Property(d => d.Id).ValueGeneratedNever();
    }
}
