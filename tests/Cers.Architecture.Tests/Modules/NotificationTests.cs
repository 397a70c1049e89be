using System.Reflection;
using Cers.Kernel;
using Cers.Messaging;
using Xunit;

namespace Cers.Architecture.Tests.Modules;

public sealed class NotificationTests
{
    /// <summary>Ids, public numbers, days, times and words of a closed list: nothing that says who somebody is, or what was declared.</summary>
    private static readonly Type[] Impersonal =
    [
        typeof(Guid), typeof(AccountId), typeof(PersonId), typeof(AuthorizationId), typeof(ProofOfReport), typeof(BusinessNumber), typeof(UserReferenceNumber),
        typeof(DateOnly), typeof(DateTimeOffset), typeof(int), typeof(long), typeof(bool),
    ];

    private static IReadOnlyList<Type> Notifications { get; } =
        [.. Solution.Assemblies.SelectMany(a => a.GetTypes()).Where(t => !t.IsAbstract && typeof(IModuleNotification).IsAssignableFrom(t))];

    private static IReadOnlyList<(Type Reaction, Type Notification, Type Command)> Reactions { get; } =
        [.. from type in Solution.Assemblies.SelectMany(a => a.GetTypes())
            where type is { IsClass: true, IsAbstract: false }
            from contract in type.GetInterfaces()
            where contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IReaction<,>)
            select (type, contract.GetGenericArguments()[0], contract.GetGenericArguments()[1])];

    [Fact]
    public void Notifications_are_found() => Assert.True(Notifications.Count >= 2 && Reactions.Count >= 2, "No notification was found.");

    [Fact]
    public void A_notification_is_told_in_Contracts_in_a_file_of_its_name() =>
        Assert.All(Notifications, n => Assert.Single(
            Solution.Files($"src/Modules/{n.Assembly.GetName().Name!.Split('.')[1]}", $"{n.Name}.cs"), f => f.Contains(".Contracts/", StringComparison.Ordinal)));

    [Fact]
    public void Every_notification_has_a_reaction() => Assert.Empty(Notifications.Except(Reactions.Select(r => r.Notification)).Select(n => n.FullName));

    [Fact]
    public void A_notification_carries_no_personal_data()
    {
        var faults = from notification in Notifications
                     from property in notification.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                     where property.Name != nameof(IModuleNotification.Subject)
                     let type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType
                     where !type.IsEnum && !Impersonal.Contains(type)
                     select $"{notification.Name}.{property.Name} is a {type.Name}";

        Assert.Empty(faults);
    }

    [Fact]
    public void A_notification_has_its_subject_of_what_it_carries() =>
        Assert.All(Notifications, n => Assert.False(n.GetProperty(nameof(IModuleNotification.Subject))!.CanWrite, $"{n.Name}.Subject is computed, not given."));

    [Fact]
    public void A_reaction_stands_in_Reactions_holds_nothing_and_makes_one_command_of_the_system_s()
    {
        foreach (var (reaction, _, command) in Reactions)
        {
            var module = reaction.Assembly.GetName().Name!.Split('.')[1];
            Assert.Contains($"src/Modules/{module}/Cers.{module}/Reactions/{reaction.Name}.cs", Solution.Files("src", $"{reaction.Name}.cs"));
            Assert.Empty(Assert.Single(reaction.GetConstructors()).GetParameters());
            Assert.Empty(reaction.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public));
            Assert.True(command.IsDefined(typeof(SystemOnlyAttribute)), $"{command.Name} of {reaction.Name} is not the system's.");
            Assert.False(typeof(IClientRequest).IsAssignableFrom(command) || typeof(ILimited).IsAssignableFrom(command), $"{command.Name} reserves what its reaction's refusal would keep.");
        }
    }

    [Fact]
    public void Every_reaction_has_a_test_class_of_its_name() =>
        Assert.All(Reactions, r => Assert.Single(Solution.Files($"tests/{r.Reaction.Assembly.GetName().Name}.Tests/Reactions", $"{r.Reaction.Name}Tests.cs")));
}
