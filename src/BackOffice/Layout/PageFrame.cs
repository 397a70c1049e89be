using Cers.Kernel;

namespace Cers.BackOffice.Layout;

/// <summary>What a page tells the layout about itself: <c>ViewData.Frame(title, …)</c>.</summary>
public sealed record PageFrame(string Title, IReadOnlyList<Crumb> Path)
{
    /// <summary>The sentence that confirms what was just done; null when nothing was.</summary>
    public string? Notice { get; init; }
}

/// <summary>A step on the way from the home page to this one.</summary>
public sealed record Crumb(LocalizedText Text, string Href);
