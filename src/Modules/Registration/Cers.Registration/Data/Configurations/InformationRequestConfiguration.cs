using System.Text.Json;
using Cers.Registration.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cers.Registration.Data.Configurations;

internal sealed class InformationRequestConfiguration : IEntityTypeConfiguration<InformationRequest>
{
    public void Configure(EntityTypeBuilder<InformationRequest> builder)
    {
        builder.ToTable("application_information_requests");
        builder.Property(r => r.Id).ValueGeneratedNever();

        // Replaced as a whole, never changed inside.
        builder.Property(r => r.Questions).HasColumnType("jsonb").HasConversion(
            questions => JsonSerializer.Serialize(questions, ExporterApplicationConfiguration.Json),
            text => JsonSerializer.Deserialize<List<Question>>(text, ExporterApplicationConfiguration.Json)!,
            new ValueComparer<IReadOnlyList<Question>>((a, b) => a!.SequenceEqual(b!), list => list.Count, list => list));
    }
}

internal sealed class ApplicationNoteConfiguration : IEntityTypeConfiguration<ApplicationNote>
{
    public void Configure(EntityTypeBuilder<ApplicationNote> builder)
    {
        builder.ToTable("application_notes");
        builder.Property(n => n.Id).ValueGeneratedNever();
    }
}

internal sealed class ApplicationDraftConfiguration : IEntityTypeConfiguration<ApplicationDraft>
{
    public void Configure(EntityTypeBuilder<ApplicationDraft> builder)
    {
        builder.ToTable("application_drafts");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.Ignore(d => d.LastDay);
        builder.Property(d => d.Form).HasColumnType("jsonb").HasConversion(
            form => JsonSerializer.Serialize(form, ExporterApplicationConfiguration.Json),
            text => JsonSerializer.Deserialize<Contracts.DraftForm>(text, ExporterApplicationConfiguration.Json)!);
    }
}
