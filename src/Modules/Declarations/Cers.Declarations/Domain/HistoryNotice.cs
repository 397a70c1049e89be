using Cers.Declarations.Contracts;
using Cers.Kernel;
using Cers.ModuleKit.Data;

namespace Cers.Declarations.Domain;

/// <summary>What an account was told of its history (N-26): once when it is nearly full, once when it is full, and at most weekly that reports have left.</summary>
internal sealed class HistoryNotice : IOwned
{
    /// <summary>Nearly full: so many reports before the last (450 of 499).</summary>
    public const int NearlyFull = 49;

    /// <summary>So often at most it is told that reports have left.</summary>
    public static readonly TimeSpan Week = TimeSpan.FromDays(7);

    public AccountId AccountId { get; init; }

    /// <summary>The number at which it was told last that the history fills; 0 when it was not.</summary>
    public int Told { get; private set; }

    /// <summary>Reports that have left since it was told of those.</summary>
    public int Leaving { get; private set; }

    public DateTimeOffset? LeavingToldAt { get; private set; }

    /// <summary>
    /// That the history fills, where it has passed a mark; null where it has not, or reports have left: that is told once the night's last has, by <see cref="NoteLeaving"/>.
    /// </summary>
    /// <param name="online">Reports in the history now, at most <paramref name="most"/>.</param>
    /// <param name="left">Reports that left it just now.</param>
    public HistoryFilled? Note(int online, int left, int most)
    {
        var mark = online >= most ? most : online >= most - NearlyFull ? most - NearlyFull : 0;
        var fills = mark > Told;
        Told = mark;
        Leaving += left;
        return fills && Leaving == 0 ? new HistoryFilled(AccountId, online, 0, most) : null;
    }

    /// <summary>That reports have left.</summary>
    public HistoryFilled NoteLeaving(int most, DateTimeOffset now)
    {
        var told = new HistoryFilled(AccountId, most, Leaving, most);
        (Leaving, LeavingToldAt) = (0, now);
        return told;
    }
}
