using Cers.Messaging;
using Cers.ModuleKit.Jobs;
using Cers.ModuleKit.Messages;
using Cers.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Cers.Architecture.Tests.Modules;

public sealed class JobTests(CersApp app) : IClassFixture<CersApp>
{
    private IReadOnlyList<KnownJob> Jobs => [.. app.Services.GetServices<KnownJob>()];

    /// <summary>There is one class of jobs, which sends commands: logic in a job would be logic without audit.</summary>
    [Fact]
    public void There_is_one_class_of_jobs() =>
        Assert.Equal(["CommandJob"], Solution.Assemblies.SelectMany(a => a.GetTypes()).Where(t => t is { IsAbstract: false } && typeof(Quartz.IJob).IsAssignableFrom(t)).Select(t => t.Name));

    [Fact]
    public void Only_the_system_sends_the_command_of_a_job()
    {
        Assert.NotEmpty(Jobs);
        Assert.All(Jobs, job => Assert.True(job.Command.IsDefined(typeof(SystemOnlyAttribute), inherit: false), $"{job.Name} is not [SystemOnly]."));
    }

    [Fact]
    public void A_job_says_what_it_does_in_both_languages() => Assert.All(Jobs, job =>
    {
        Assert.True(job.Does.En.Length > 10 && job.Does.Fr.Length > 10 && job.Does.En != job.Does.Fr, $"{job.Name} does not say what it does.");
        Assert.True(job.Does.En.EndsWith('.') && job.Does.Fr.EndsWith('.'), $"{job.Name} does not say it in a sentence.");
    });

    [Fact]
    public void A_job_has_a_test()
    {
        Assert.All(Jobs, job => Assert.True(
            Solution.Files($"tests/Cers.{MessageTraits.ModuleOf(job.Command.Assembly)}.Tests", $"{job.Name}Tests.cs").Count == 1, $"There is no {job.Name}Tests.cs."));
    }
}
