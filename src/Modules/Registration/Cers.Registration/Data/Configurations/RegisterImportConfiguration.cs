using Cers.Registration.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cers.Registration.Data.Configurations;

internal sealed class RmAccountChangeConfiguration : IEntityTypeConfiguration<RmAccountChangeEntry>
{
    public void Configure(EntityTypeBuilder<RmAccountChangeEntry> builder)
    {
        builder.ToTable("rm_account_changes");
        builder.Property(c => c.Id).ValueGeneratedNever();
    }
}

internal sealed class RegisterImportConfiguration : IEntityTypeConfiguration<RegisterImport>
{
    public void Configure(EntityTypeBuilder<RegisterImport> builder)
    {
        builder.ToTable("register_imports");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Version).IsConcurrencyToken();
        builder.Ignore(i => i.MayBeApplied);
    }
}

internal sealed class RegisterImportLineConfiguration : IEntityTypeConfiguration<RegisterImportLine>
{
    public void Configure(EntityTypeBuilder<RegisterImportLine> builder)
    {
        builder.ToTable("register_import_lines");
        builder.HasKey(l => new { l.ImportId, l.Ordinal });
    }
}

internal sealed class AuthorizationEventConfiguration : IEntityTypeConfiguration<AuthorizationEvent>
{
    public void Configure(EntityTypeBuilder<AuthorizationEvent> builder)
    {
        builder.ToTable("authorization_events");
        builder.Property(e => e.Id).ValueGeneratedNever();
    }
}
