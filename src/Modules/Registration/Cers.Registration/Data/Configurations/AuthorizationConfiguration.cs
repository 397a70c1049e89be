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

internal sealed class SharedSecretConfiguration : IEntityTypeConfiguration<SharedSecret>
{
    public void Configure(EntityTypeBuilder<SharedSecret> builder)
    {
        builder.ToTable("shared_secrets");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Ignore(s => s.IsLive);
    }
}

internal sealed class ActivationIdConfiguration : IEntityTypeConfiguration<ActivationId>
{
    public void Configure(EntityTypeBuilder<ActivationId> builder) => builder.ToTable("activation_ids");
}
