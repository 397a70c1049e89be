using System.Text.Json;
using System.Text.Json.Serialization;
using Cers.Registration.Contracts;
using Cers.Registration.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cers.Registration.Data.Configurations;

internal sealed class DesignationCaseConfiguration : IEntityTypeConfiguration<DesignationCase>
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public void Configure(EntityTypeBuilder<DesignationCase> builder)
    {
        builder.ToTable("cases");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Property(c => c.Evidence).HasColumnType("jsonb").HasConversion(
            evidence => JsonSerializer.Serialize(evidence, Json), text => JsonSerializer.Deserialize<CaseEvidence>(text, Json)!);
        builder.HasMany(c => c.History).WithOne().HasForeignKey(h => h.CaseId);
        builder.HasMany(c => c.Messages).WithOne().HasForeignKey(m => m.CaseId);
        builder.HasMany(c => c.Decisions).WithOne().HasForeignKey(d => d.CaseId);
        builder.Ignore(c => c.IsOpen);
    }
}

internal sealed class CaseHistoryEntryConfiguration : IEntityTypeConfiguration<CaseHistoryEntry>
{
    public void Configure(EntityTypeBuilder<CaseHistoryEntry> builder)
    {
        builder.ToTable("case_history");
        builder.Property(h => h.Id).ValueGeneratedNever();
    }
}

internal sealed class CaseMessageEntryConfiguration : IEntityTypeConfiguration<CaseMessageEntry>
{
    public void Configure(EntityTypeBuilder<CaseMessageEntry> builder)
    {
        builder.ToTable("case_messages");
        builder.Property(m => m.Id).ValueGeneratedNever();
    }
}

internal sealed class CaseDecisionEntryConfiguration : IEntityTypeConfiguration<CaseDecisionEntry>
{
    public void Configure(EntityTypeBuilder<CaseDecisionEntry> builder)
    {
        builder.ToTable("case_decisions");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Ignore(d => d.Letter);
    }
}

internal sealed class OneTimeIdConfiguration : IEntityTypeConfiguration<OneTimeId>
{
    public void Configure(EntityTypeBuilder<OneTimeId> builder) => builder.ToTable("one_time_ids");
}
