using Cers.Messaging;
using Cers.ModuleKit.UseCases;
using Xunit;

namespace Cers.ModuleKit.Tests.UseCases;

public sealed class NoteAuditExportTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task The_command_line_leaves_an_entry()
    {
        var line = Actor.System($"command line {Guid.CreateVersion7()}");

        await platform.SendAsync(line, new NoteAuditExport(1, 9));

        Assert.Equal(
            ["NoteAuditExport|done|audit seals 1-9"],
            await platform.Database.RowsAsync("select message, outcome, subject from platform.audit_entries where actor = $1", line.Key));
    }

    [Fact]
    public async Task Nobody_else_does() => Assert.False((await platform.SendAsync(Platform.Someone(), new NoteAuditExport(1, 9))).IsSuccess);
}
