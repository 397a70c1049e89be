using Cers.Declarations.Domain;
using Cers.Declarations.Domain.Document;
using Cers.Declarations.Domain.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cers.Declarations.Data.Configurations;

internal sealed class DeclarationVersionConfiguration : IEntityTypeConfiguration<DeclarationVersion>
{
    public void Configure(EntityTypeBuilder<DeclarationVersion> builder)
    {
        builder.ToTable("versions");
        builder.HasKey(v => new { v.ReceivedOn, v.DeclarationId, v.Version });
        builder.Property(v => v.Content).HasColumnType("jsonb").HasConversion(new JsonConverter<DeclarationContent>(), new ReferenceComparer<DeclarationContent>());
        builder.Property(v => v.Findings).HasColumnType("jsonb")
            .HasConversion(new JsonConverter<IReadOnlyList<Finding>>(), new ReferenceComparer<IReadOnlyList<Finding>>());
        builder.Property(v => v.Acknowledgements).HasColumnType("jsonb")
            .HasConversion(new JsonConverter<IReadOnlyList<Acknowledgement>>(), new ReferenceComparer<IReadOnlyList<Acknowledgement>>());
    }
}

internal sealed class LineRowConfiguration : IEntityTypeConfiguration<LineRow>
{
    public void Configure(EntityTypeBuilder<LineRow> builder)
    {
        builder.ToTable("lines");
        builder.HasKey(l => new { l.ReceivedOn, l.DeclarationId, l.LineNumber });
        builder.Property(l => l.Quantity).HasColumnType("numeric(13,3)");
        builder.Property(l => l.GrossWeight).HasColumnType("numeric(13,3)");
    }
}

internal sealed class MarkRowConfiguration : IEntityTypeConfiguration<MarkRow>
{
    public void Configure(EntityTypeBuilder<MarkRow> builder)
    {
        builder.ToTable("marks");
        builder.HasKey(m => new { m.BusinessNumber, m.Kind, m.Value, m.ReceivedOn, m.DeclarationId });
    }
}

internal sealed class PriceRowConfiguration : IEntityTypeConfiguration<PriceRow>
{
    public void Configure(EntityTypeBuilder<PriceRow> builder)
    {
        builder.ToTable("prices");
        builder.HasKey(p => new { p.ExporterBusinessNumber, p.HsCode, p.ReceivedOn, p.DeclarationId, p.LineNumber });
        builder.Property(p => p.UnitPrice).HasColumnType("numeric(24,4)");
    }
}

internal sealed class PossibleDuplicateConfiguration : IEntityTypeConfiguration<PossibleDuplicate>
{
    public void Configure(EntityTypeBuilder<PossibleDuplicate> builder)
    {
        builder.ToTable("possible_duplicates");
        builder.Property(p => p.Id).ValueGeneratedNever();
    }
}

internal sealed class StatusEventConfiguration : IEntityTypeConfiguration<StatusEvent>
{
    public void Configure(EntityTypeBuilder<StatusEvent> builder)
    {
        builder.ToTable("status_history");
        builder.Ignore(e => e.MakesVersion);
        builder.HasKey(e => new { e.ReceivedOn, e.Id });
        builder.Property(e => e.Id).ValueGeneratedNever();
    }
}

internal sealed class FiledForEntryConfiguration : IEntityTypeConfiguration<FiledForEntry>
{
    public void Configure(EntityTypeBuilder<FiledForEntry> builder)
    {
        builder.ToTable("filed_for");
        builder.HasKey(e => new { e.ExporterBusinessNumber, e.AcceptedAt, e.DeclarationId });
    }
}

internal sealed class HistoryNoticeConfiguration : IEntityTypeConfiguration<HistoryNotice>
{
    public void Configure(EntityTypeBuilder<HistoryNotice> builder)
    {
        builder.ToTable("history_notices");
        builder.HasKey(n => n.AccountId);
    }
}

internal sealed class LegalHoldConfiguration : IEntityTypeConfiguration<LegalHold>
{
    public void Configure(EntityTypeBuilder<LegalHold> builder)
    {
        builder.ToTable("legal_holds");
        builder.Property(h => h.Id).ValueGeneratedNever();
    }
}
