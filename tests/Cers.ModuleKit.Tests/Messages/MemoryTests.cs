using Cers.ModuleKit.Tests.Trial;
using Xunit;

namespace Cers.ModuleKit.Tests.Messages;

/// <summary>A context costs more than everything else that stands before a message: it is made for those who use it.</summary>
public sealed class MemoryTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task What_is_answered_from_memory_makes_no_context() =>
        Assert.Equal(0, (await platform.SendAsync(Platform.Someone(), new AnswerFromMemory())).Value);
}
