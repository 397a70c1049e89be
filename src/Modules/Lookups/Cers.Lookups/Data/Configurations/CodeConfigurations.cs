using System.Text.Json;
using Cers.Lookups.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Cers.Lookups.Data.Configurations;

internal sealed class CodeVersionConfiguration : IEntityTypeConfiguration<CodeVersion>
{
    public void Configure(EntityTypeBuilder<CodeVersion> builder)
    {
        builder.ToTable("code_versions");
        builder.Property(v => v.Table).HasColumnName("table_name");
        builder.Property(v => v.Attributes).HasColumnType("jsonb").HasConversion(new ColumnsConverter(), ColumnsConverter.Same);
    }
}

internal sealed class CodeTableImportConfiguration : IEntityTypeConfiguration<CodeTableImport>
{
    public void Configure(EntityTypeBuilder<CodeTableImport> builder)
    {
        builder.ToTable("code_table_imports");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Version).IsConcurrencyToken();
        builder.Property(i => i.Table).HasColumnName("table_name");
        builder.Ignore(i => i.MayBeProposed);
        builder.Ignore(i => i.Counts);
    }
}

internal sealed class CodeTableImportLineConfiguration : IEntityTypeConfiguration<CodeTableImportLine>
{
    public void Configure(EntityTypeBuilder<CodeTableImportLine> builder)
    {
        builder.ToTable("code_table_import_lines");
        builder.HasKey(l => new { l.ImportId, l.Ordinal });
        builder.Property(l => l.Attributes).HasColumnType("jsonb").HasConversion(new ColumnsConverter(), ColumnsConverter.Same);
    }
}

/// <summary>The other columns of a code. They are set once: the instance says whether they are the same.</summary>
internal sealed class ColumnsConverter() : ValueConverter<IReadOnlyDictionary<string, string>, string>(
    columns => JsonSerializer.Serialize(columns, JsonSerializerOptions.Default),
    json => JsonSerializer.Deserialize<Dictionary<string, string>>(json, JsonSerializerOptions.Default)!)
{
    public static readonly ValueComparer<IReadOnlyDictionary<string, string>> Same = new((a, b) => ReferenceEquals(a, b), c => c.Count, c => c);
}
