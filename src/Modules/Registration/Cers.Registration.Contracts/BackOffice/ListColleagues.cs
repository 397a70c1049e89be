using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>Those who decide applications, by name: to whom one can be given.</summary>
[Permission(RegistrationPermissions.DecideApplications)]
public sealed record ListColleagues : IQuery<IReadOnlyList<Colleague>>;

/// <param name="Officer">The staff number.</param>
public sealed record Colleague(int Officer, string Name);
