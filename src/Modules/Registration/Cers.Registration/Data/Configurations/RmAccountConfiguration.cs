using Cers.Registration.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cers.Registration.Data.Configurations;

internal sealed class RmAccountConfiguration : IEntityTypeConfiguration<RmAccount>
{
    public void Configure(EntityTypeBuilder<RmAccount> builder)
    {
        builder.ToTable("rm_accounts");
        builder.HasKey(a => a.BusinessNumber);
        builder.Ignore(a => a.MayExport);
    }
}

internal sealed class KeptAnswerConfiguration : IEntityTypeConfiguration<KeptAnswer>
{
    public void Configure(EntityTypeBuilder<KeptAnswer> builder)
    {
        builder.ToTable("registry_answers");
        builder.HasKey(a => a.BusinessNumber);
        builder.Property(a => a.ForExport).ValueGeneratedOnAddOrUpdate();
    }
}

internal sealed class RegisterSilenceConfiguration : IEntityTypeConfiguration<RegisterSilence>
{
    public void Configure(EntityTypeBuilder<RegisterSilence> builder)
    {
        builder.ToTable("registry_silences");
        builder.Property(s => s.Id).ValueGeneratedNever();
    }
}
