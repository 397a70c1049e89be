using Cers.Kernel;
using Cers.Registration.Contracts;

namespace Cers.Registration.Domain;

/// <summary>A form that is being filled in, by an applicant or by an officer from paper. It has its number already, and stands in nobody's way.</summary>
internal sealed class ApplicationDraft
{
    /// <summary>One that is not saved for so many days is deleted.</summary>
    public const int Days = 30;

    /// <summary>So many of one address are kept at once.</summary>
    public const int MostOfAddress = 20;

    private ApplicationDraft()
    {
    }

    public Guid Id { get; private init; }

    public string Number { get; private init; } = "";

    public int Version { get; private set; }

    public string? Email { get; private set; }

    public BusinessNumber? BusinessNumber { get; private set; }

    public DraftForm Form { get; private set; } = null!;

    public DateTimeOffset SavedAt { get; private set; }

    public PersonId? KeyedInBy { get; private init; }

    public string? KeyedInByName { get; private init; }

    public DateOnly? PaperReceivedOn { get; private set; }

    public Guid? ReceivedFormId { get; private set; }

    public string? EmailStatement { get; private set; }

    /// <summary>When its submission was last refused because of another application or an account (REG-004).</summary>
    public DateTimeOffset? RefusedAt { get; private set; }

    /// <summary>The last day of one that is not saved again.</summary>
    public DateOnly LastDay => OttawaTime.DateOf(SavedAt).AddDays(Days);

    public static ApplicationDraft Of(string number, string email, DraftForm form, DateTimeOffset now)
    {
        var draft = new ApplicationDraft { Id = Guid.CreateVersion7(), Number = number, Email = email };
        draft.Save(form, now);
        return draft;
    }

    public static ApplicationDraft KeyedIn(string number, Officer officer) =>
        new() { Id = Guid.CreateVersion7(), Number = number, KeyedInBy = officer.Id, KeyedInByName = officer.Name };

    public void Save(DraftForm form, DateTimeOffset now)
    {
        Form = form;
        BusinessNumber = Kernel.BusinessNumber.TryParse(form.BusinessNumber, out var number) ? number : null;
        SavedAt = now;
        Version++;
    }

    /// <summary>What an officer adds to the form that came on paper.</summary>
    public void Save(DraftForm form, PaperForm paper, DateTimeOffset now)
    {
        Save(form, now);
        Email = string.IsNullOrWhiteSpace(paper.Email) ? null : EmailAddress.Key(paper.Email);
        PaperReceivedOn = paper.ReceivedOn;
        EmailStatement = string.IsNullOrWhiteSpace(paper.EmailStatement) ? null : paper.EmailStatement.Trim();
        ReceivedFormId = paper.File;
    }

    /// <summary>Its submission was refused because of another application or an account.</summary>
    public void NoteRefusal(DateTimeOffset now) => RefusedAt = now;
}

/// <summary>How a form came in on paper: who says that the address is the business's, when it was received, and the received file.</summary>
internal sealed record PaperForm(string? Email, DateOnly? ReceivedOn, string? EmailStatement, Guid? File);
