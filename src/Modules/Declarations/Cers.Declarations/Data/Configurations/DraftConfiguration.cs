using Cers.Declarations.Domain;
using Cers.Declarations.Domain.Document;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cers.Declarations.Data.Configurations;

internal sealed class DraftConfiguration : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.ToTable("drafts");
        builder.Property(d => d.Content).HasColumnType("jsonb").HasConversion(new JsonConverter<DeclarationContent>(), new ReferenceComparer<DeclarationContent>());
    }
}
