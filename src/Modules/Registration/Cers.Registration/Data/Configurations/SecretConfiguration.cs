using Cers.Registration.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Cers.Registration.Data.Configurations;

internal sealed class SharedSecretConfiguration : IEntityTypeConfiguration<SharedSecret>
{
    public void Configure(EntityTypeBuilder<SharedSecret> builder)
    {
        builder.ToTable("shared_secrets");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Ignore(s => s.IsLive);
    }
}

internal sealed class WrongAttemptConfiguration : IEntityTypeConfiguration<WrongAttempt>
{
    public void Configure(EntityTypeBuilder<WrongAttempt> builder)
    {
        builder.ToTable("secret_attempts");
        builder.Property(a => a.Id).ValueGeneratedNever();
    }
}

internal sealed class MailBounceConfiguration : IEntityTypeConfiguration<MailBounce>
{
    public void Configure(EntityTypeBuilder<MailBounce> builder)
    {
        builder.ToTable("mail_bounces");
        builder.Property(b => b.Id).ValueGeneratedNever();
    }
}

internal sealed class ActivationIdConfiguration : IEntityTypeConfiguration<ActivationId>
{
    public void Configure(EntityTypeBuilder<ActivationId> builder) => builder.ToTable("activation_ids");
}
