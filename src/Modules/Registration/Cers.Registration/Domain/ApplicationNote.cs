using Cers.Kernel;

namespace Cers.Registration.Domain;

/// <summary>What an officer wrote down for colleagues; the applicant never sees it.</summary>
internal sealed class ApplicationNote
{
    public const int MostCharacters = 2000;

    public required Guid Id { get; init; }

    public required Guid ApplicationId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required PersonId AuthorId { get; init; }

    public required string AuthorName { get; init; }

    public required string Text { get; init; }

    public static ApplicationNote By(Officer officer, Guid application, string text, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(), ApplicationId = application, At = now, AuthorId = officer.Id, AuthorName = officer.Name, Text = text.Trim() };
}
