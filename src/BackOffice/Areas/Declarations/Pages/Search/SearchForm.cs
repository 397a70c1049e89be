using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Cers.BackOffice.Forms;
using Cers.BackOffice.Languages;
using Cers.Declarations.Contracts;
using Cers.Declarations.Contracts.BackOffice;
using Cers.Kernel;

namespace Cers.BackOffice.Areas.Declarations.Pages.Search;

/// <summary>What an officer filled in, as it was typed; the ticket of the search carries it.</summary>
public sealed record SearchForm
{
    /// <summary>What the ticket is about.</summary>
    public const string Subject = "declarations";

    private const int DaysAtFirst = 30;

    private static readonly JsonSerializerOptions Options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public string? Purpose { get; set; }

    public string? Detail { get; set; }

    public string? Number { get; set; }

    /// <summary>The account that filed, where a page about it led here.</summary>
    public string? Account { get; set; }

    public string? ReceivedFrom { get; set; }

    public string? ReceivedTo { get; set; }

    public string? BusinessNumber { get; set; }

    public string? ExporterName { get; set; }

    public string? AuthorizationId { get; set; }

    public string? TransportDocumentNumber { get; set; }

    public string? ExportFrom { get; set; }

    public string? ExportTo { get; set; }

    public string? Status { get; set; }

    public string? Destination { get; set; }

    public string? ModeOfTransport { get; set; }

    public string? HsCode { get; set; }

    public string? Late { get; set; }

    public string? Sort { get; set; }

    [JsonIgnore]
    public WhyLooked Why => new(Chosen.Of<LookPurpose>(Purpose), Detail?.Trim());

    [JsonIgnore]
    public DeclarationSort Order => Enum.GetValues<DeclarationSort>().FirstOrDefault(s => $"{s}" == Sort);

    public string Write() => JsonSerializer.Serialize(this, Options);

    public static SearchForm Read(string text) => JsonSerializer.Deserialize<SearchForm>(text, Options)!;

    /// <summary>The last thirty days, where no days were given.</summary>
    public SearchForm Upto(DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(ReceivedFrom) && string.IsNullOrWhiteSpace(ReceivedTo))
        {
            (ReceivedFrom, ReceivedTo) = (Figures(today.AddDays(1 - DaysAtFirst)), Figures(today));
        }

        return this;
    }

    /// <summary>What is asked for; <paramref name="wrong"/> hears of each field that cannot be read.</summary>
    public DeclarationCriteria? Criteria(Action<string, LocalizedText> wrong)
    {
        var good = true;
        DateOnly? Day(string field, string? text, bool needed = false) => Value<DateOnly>(field, text, TryDay, ErrorTexts.DayNotValid, needed);
        T? Value<T>(string field, string? text, TryRead<T> read, LocalizedText problem, bool needed = false)
            where T : struct
        {
            if (string.IsNullOrWhiteSpace(text) && !needed)
            {
                return null;
            }

            if (read(text?.Trim(), out var value))
            {
                return value;
            }

            wrong(field, problem);
            good = false;
            return null;
        }

        var (from, to) = (Day(nameof(ReceivedFrom), ReceivedFrom, needed: true), Day(nameof(ReceivedTo), ReceivedTo, needed: true));
        var criteria = new DeclarationCriteria(from ?? default, to ?? default)
        {
            Account = Guid.TryParse(Account, out var account) ? new AccountId(account) : null,
            BusinessNumber = Value<BusinessNumber>(nameof(BusinessNumber), BusinessNumber, Kernel.BusinessNumber.TryParse, IndexTexts.BusinessNumberNotValid),
            ExporterName = ExporterName,
            AuthorizationId = Value<AuthorizationId>(nameof(AuthorizationId), AuthorizationId, Kernel.AuthorizationId.TryParse, IndexTexts.AuthorizationIdNotValid),
            TransportDocumentNumber = TransportDocumentNumber,
            ExportFrom = Day(nameof(ExportFrom), ExportFrom),
            ExportTo = Day(nameof(ExportTo), ExportTo),
            Status = Enum.GetValues<DeclarationStatus>().Where(s => $"{s}" == Status).Cast<DeclarationStatus?>().FirstOrDefault(),
            Destination = Destination,
            ModeOfTransport = ModeOfTransport,
            HsCode = HsCode,
            Late = Late switch { "true" => true, "false" => false, _ => null },
        };
        return good ? criteria : null;
    }

    private delegate bool TryRead<T>(string? text, out T value);

    private static bool TryDay(string? text, out DateOnly day) =>
        (day = TypedDay.OfSearch(text) ?? default) != default;

    private static string Figures(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
