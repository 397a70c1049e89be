using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class ProcessBulkChunkTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task Declarations_are_accepted_in_the_order_of_the_file_and_numbered_in_it()
    {
        using var sending = await BulkSending.OpenAsync(app);
        var load = await sending.EndAsync(await sending.LoadAsync(sending.File(60, lines: 2)));

        Assert.Equal("DONE 60 of 60: 60 accepted, 0 drafts, 0 to acknowledge, 0 refused", load.Told);
        var numbers = load.Results.Select(r => long.Parse($"{r["proofOfReport"]}"[14..], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(Enumerable.Range(1, 60).Select(i => (long)i), numbers);
        Assert.Empty(load.Findings);
    }
}
