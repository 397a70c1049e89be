using Cers.Declarations.Domain.Outages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cers.Declarations.Data.Configurations;

internal sealed class OutageConfiguration : IEntityTypeConfiguration<Outage>
{
    public void Configure(EntityTypeBuilder<Outage> builder)
    {
        builder.ToTable("outages");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Ignore(o => o.Content);
        builder.Ignore(o => o.Period);
    }
}

internal sealed class OutageEventConfiguration : IEntityTypeConfiguration<OutageEvent>
{
    public void Configure(EntityTypeBuilder<OutageEvent> builder)
    {
        builder.ToTable("outage_events");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.HasOne<Outage>().WithMany().HasForeignKey(e => e.OutageId);
    }
}
