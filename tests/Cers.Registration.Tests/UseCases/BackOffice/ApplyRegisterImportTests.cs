using Cers.Kernel;
using Cers.Registration.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

/// <summary>What it does stands in <see cref="PreviewRegisterImportTests"/>.</summary>
public sealed class ApplyRegisterImportTests(CersApp app)
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task Who_does_not_keep_the_register_is_refused() =>
        Assert.Equal(["access.not_allowed"], await desk.CodesAsync(Desk.Staff("Somebody", StaffRole.Auditor), new ApplyRegisterImport(Guid.CreateVersion7())));
}
