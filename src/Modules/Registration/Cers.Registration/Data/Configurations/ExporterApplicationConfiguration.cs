using System.Text.Json;
using System.Text.Json.Serialization;
using Cers.Registration.Contracts;
using Cers.Registration.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cers.Registration.Data.Configurations;

internal sealed class ExporterApplicationConfiguration : IEntityTypeConfiguration<ExporterApplication>
{
    /// <summary>How forms and questions are kept.</summary>
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public void Configure(EntityTypeBuilder<ExporterApplication> builder)
    {
        builder.ToTable("applications");
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Version).IsConcurrencyToken();

        // The form as a whole: what the message carried beside it is not kept.
        builder.Property(a => a.Form).HasColumnType("jsonb").HasConversion(
            form => JsonSerializer.Serialize(form, Json), text => JsonSerializer.Deserialize<ApplicationForm>(text, Json)!);
        builder.HasMany(a => a.History).WithOne().HasForeignKey(h => h.ApplicationId);
        builder.HasMany(a => a.RegistryChecks).WithOne().HasForeignKey(c => c.ApplicationId);
        builder.HasMany(a => a.InformationRequests).WithOne().HasForeignKey(r => r.ApplicationId);
        builder.Ignore(a => a.ProposedDesignation);
        builder.Ignore(a => a.ApplicationDate);
    }
}

internal sealed class HistoryEntryConfiguration : IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> builder)
    {
        builder.ToTable("application_history");
        builder.Property(h => h.Id).ValueGeneratedNever();
    }
}

internal sealed class RegistryCheckEntryConfiguration : IEntityTypeConfiguration<RegistryCheckEntry>
{
    public void Configure(EntityTypeBuilder<RegistryCheckEntry> builder)
    {
        builder.ToTable("application_registry_checks");
        builder.Property(c => c.Id).ValueGeneratedNever();
    }
}
