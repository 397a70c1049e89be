using Cers.Kernel;

namespace Cers.Registration.Domain;

/// <summary>Questions that an officer put to an applicant, all at once, and the answers.</summary>
internal sealed class InformationRequest
{
    /// <summary>The applicant has so many days, counted from the Ottawa day of the questions.</summary>
    public const int Days = 30;

    /// <summary>The days after which the applicant is reminded.</summary>
    public static readonly IReadOnlyList<int> ReminderDays = [10, 25];

    private InformationRequest()
    {
    }

    public Guid Id { get; private init; }

    public Guid ApplicationId { get; private init; }

    public DateTimeOffset AskedAt { get; private init; }

    public PersonId AskedBy { get; private init; }

    public string AskedByName { get; private init; } = "";

    /// <summary>The Ottawa day of the questions.</summary>
    public DateOnly AskedOn { get; private init; }

    public DateOnly LastDay { get; private init; }

    public IReadOnlyList<Question> Questions { get; private set; } = [];

    /// <summary>How many of the reminders are behind it, sent or skipped.</summary>
    public int Reminders { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>True once it is answered, or no answer is waited for any more.</summary>
    public bool Closed { get; private set; }

    public static InformationRequest Ask(Guid application, Officer officer, IReadOnlyList<Question> questions, DateTimeOffset now)
    {
        var today = OttawaTime.DateOf(now);
        return new InformationRequest
        {
            Id = Guid.CreateVersion7(),
            ApplicationId = application,
            AskedAt = now,
            AskedBy = officer.Id,
            AskedByName = officer.Name,
            AskedOn = today,
            LastDay = today.AddDays(Days),
            Questions = questions,
        };
    }

    /// <summary>Each question with its answer.</summary>
    public void Answer(IReadOnlyDictionary<string, string> answers, DateTimeOffset now)
    {
        Questions = [.. Questions.Select(q => q with { Answer = answers[q.Code].Trim() })];
        AnsweredAt = now;
        Closed = true;
    }

    /// <summary>Nobody answers any more.</summary>
    public void Close() => Closed = true;

    /// <summary>Counts the reminders that are due; false when there is none. One that a later one has overtaken is skipped.</summary>
    public bool Remind(DateOnly today)
    {
        var due = ReminderDays.Count(d => AskedOn.AddDays(d) <= today);
        if (Closed || today > LastDay || due <= Reminders)
        {
            return false;
        }

        Reminders = due;
        return true;
    }
}

/// <summary>A question by its code, what the officer wrote to it, and what the applicant answered.</summary>
internal sealed record Question(string Code, string? Text, string? Answer = null);
