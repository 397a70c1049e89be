using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Cers.BackOffice.Layout;

public static class PageFrameExtensions
{
    private const string Key = "Frame";

    /// <summary>Sets the page's title, and the pages above it.</summary>
    public static void Frame(this ViewDataDictionary view, string title, params Crumb[] path) => view[Key] = new PageFrame(title, path);

    /// <summary>Sets what the page tells the layout.</summary>
    public static void Frame(this ViewDataDictionary view, PageFrame frame) => view[Key] = frame;

    internal static PageFrame Frame(this ViewDataDictionary view) => view[Key] as PageFrame ?? new PageFrame(string.Empty, []);
}
