using System.Reflection;
using Cers.BackOffice.Pages;
using Cers.Messaging;
using Cers.Messaging.FourEyes;
using Cers.ModuleKit.FourEyes;
using Cers.ModuleKit.Messages;
using Cers.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Cers.Architecture.Tests.Access;

/// <summary>A command that takes two people is whole: it can be proposed, found by the second person, and confirmed.</summary>
public sealed class FourEyesTests(CersApp app) : IClassFixture<CersApp>
{
    private static IReadOnlyList<Type> Commands { get; } = [.. Messages.All.Select(m => m.Type).Where(t => t.IsDefined(typeof(FourEyesAttribute)) || typeof(IFourEyes).IsAssignableFrom(t))];

    [Fact]
    public void It_declares_who_confirms_it_and_says_what_it_changes()
    {
        Assert.NotEmpty(Commands);
        Assert.All(Commands, c => Assert.True(
            c.IsDefined(typeof(FourEyesAttribute)) && typeof(IFourEyes).IsAssignableFrom(c), $"{c.FullName} must be an IFourEyes and have [FourEyes]."));
    }

    [Fact]
    public void Its_module_says_once_what_a_proposal_of_it_does() =>
        Assert.All(Commands, c =>
        {
            var subjects = Implementing(typeof(IProposalSubject<>).MakeGenericType(c));
            Assert.True(subjects is [var only] && ModuleOf(only) == ModuleOf(c),
                $"{c.FullName} needs one IProposalSubject in its module; there are: {string.Join(' ', subjects)}.");
        });

    /// <summary>Confirmed, it is nested in the confirmation's transaction, where nothing can be prepared, and which has had its first trip.</summary>
    [Fact]
    public void Nothing_is_prepared_or_read_first_for_it() =>
        Assert.All(Commands, c => Assert.All([typeof(IPrepare<>), typeof(IReadFirst<>)], before =>
            Assert.True(Implementing(before.MakeGenericType(c)) is [], $"{c.FullName} has an {before.Name}.")));

    [Fact]
    public void Staff_hold_the_permission_to_confirm_it()
    {
        var permissions = app.Services.GetRequiredService<IPermissions>();

        Assert.All(Commands, c =>
        {
            var needed = c.GetCustomAttribute<FourEyesAttribute>()!.ConfirmPermission;
            Assert.True(permissions.All.Any(g => g.Permission == needed && g.StaffRoles.Count > 0), $"Nobody on the staff can confirm {c.FullName}: {needed} is granted to none.");
        });
    }

    [Fact]
    public void The_second_person_finds_it_at_home() =>
        Assert.All(Commands, c =>
        {
            var row = new ProposalRow(Guid.Empty, c.Name, "kind 1", "reason", "somebody", default, default);
            Assert.True(ProposalWords.LinkTo(row) is not null, $"ProposalWords has no words for {c.FullName}.");
        });

    /// <summary>Proposed by a newer release that runs beside this one: shown without its words, rather than no page at all.</summary>
    [Fact]
    public void One_that_this_release_does_not_know_is_still_listed()
    {
        var row = new ProposalRow(Guid.Empty, "OfANewerRelease", "kind 1", "reason", "somebody", default, default);

        Assert.Null(ProposalWords.LinkTo(row));
        Assert.Contains("{0}", ProposalWords.TextOf(row.Message).Fr, StringComparison.Ordinal);
    }

    /// <summary>The platform's messages stand where pages see them, its use cases in ModuleKit.</summary>
    private static string ModuleOf(Type type) =>
        type.Assembly == typeof(IFourEyes).Assembly || type.Assembly == typeof(Proposal).Assembly ? "Platform" : MessageTraits.ModuleOf(type.Assembly);

    private static List<Type> Implementing(Type contract) =>
        [.. Solution.Assemblies.SelectMany(a => a.GetTypes()).Where(t => t is { IsClass: true, IsAbstract: false } && contract.IsAssignableFrom(t))];
}
