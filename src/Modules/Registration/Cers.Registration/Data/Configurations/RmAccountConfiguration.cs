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
