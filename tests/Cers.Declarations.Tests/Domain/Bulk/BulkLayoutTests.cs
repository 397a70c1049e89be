using Cers.Declarations.Domain.Bulk;
using Xunit;

namespace Cers.Declarations.Tests.Domain.Bulk;

public sealed class BulkLayoutTests
{
    [Fact]
    public void Fields_follow_one_another_and_fill_their_record()
    {
        Assert.Equal([("H", 1813), ("D", 312), ("P", 93), ("C", 45), ("R", 46)], BulkLayout.Records.Select(r => (r.Letter, r.Length)));
        Assert.Equal(94, BulkLayout.Records.Sum(r => r.Fields.Count));
        Assert.All(BulkLayout.Records, record =>
        {
            var next = 1;
            foreach (var field in record.Fields)
            {
                Assert.Equal((field.Name, next), (field.Name, field.Start));
                next += field.Length;
            }
        });
    }

    [Fact]
    public void Every_field_fills_an_element_or_is_a_file_s_own()
    {
        string[] own = ["recordType", "senderReference", "processing", "acknowledgeVerify", "acknowledgeReason", "reserved"];
        Assert.Equal(own, BulkLayout.Header.Fields.Where(f => f.Element is null).Select(f => f.Name));
        Assert.All(BulkLayout.Records.Skip(1), r => Assert.Equal(["recordType", "reserved"], r.Fields.Where(f => f.Element is null).Select(f => f.Name)));
    }
}
