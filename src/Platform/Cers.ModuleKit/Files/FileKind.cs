using System.Text;
using System.Text.Unicode;

namespace Cers.ModuleKit.Files;

/// <summary>A kind of file, known by how its content begins; what a sender calls it counts for nothing.</summary>
public sealed class FileKind
{
    public static readonly FileKind Pdf = new("application/pdf", head => head.StartsWith("%PDF-"u8));
    public static readonly FileKind Png = new("image/png", head => head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]));
    public static readonly FileKind Jpeg = new("image/jpeg", head => head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]));
    public static readonly FileKind Tiff = new("image/tiff", head => head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8));

    /// <summary>Word, Excel and their like: a ZIP archive whose first entry is one of Office Open XML.</summary>
    public static readonly FileKind Office = new(
        "application/vnd.openxmlformats-officedocument", head => head.StartsWith("PK\x03\x04"u8) && head.IndexOf("[Content_Types].xml"u8) >= 0);

    /// <summary>Any other ZIP archive.</summary>
    public static readonly FileKind Zip = new("application/zip", head => head.StartsWith("PK\x03\x04"u8));

    public static readonly FileKind Xml = new("application/xml", head => IsText(head) && WithoutMark(head).StartsWith("<?xml"u8));

    /// <summary>Plain text, CSV included: UTF-8 without control characters.</summary>
    public static readonly FileKind Text = new("text/plain", IsText);

    /// <summary>The first that fits is meant: XML is text too.</summary>
    private static readonly FileKind[] All = [Pdf, Png, Jpeg, Tiff, Office, Zip, Xml, Text];

    /// <summary>So many bytes tell the kind.</summary>
    public const int HeadBytes = 4096;

    private readonly Matcher matches;

    private FileKind(string mediaType, Matcher matches)
    {
        MediaType = mediaType;
        this.matches = matches;
    }

    private delegate bool Matcher(ReadOnlySpan<byte> head);

    public string MediaType { get; }

    /// <summary>True where every byte must be of the kind, not only the first ones.</summary>
    public bool IsOfText => this == Text || this == Xml;

    /// <summary>The kind of a file that begins so; null for what we do not know.</summary>
    public static FileKind? Of(ReadOnlySpan<byte> head)
    {
        foreach (var kind in All)
        {
            if (kind.matches(head))
            {
                return kind;
            }
        }

        return null;
    }

    public override string ToString() => MediaType;

    /// <summary>True without the control characters that no text has.</summary>
    internal static bool HasTextBytesOnly(ReadOnlySpan<byte> bytes) => !bytes.ContainsAnyExcept(Allowed);

    /// <summary>True for text; its last character may be cut off.</summary>
    private static bool IsText(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty || !HasTextBytesOnly(bytes))
        {
            return false;
        }

        var tail = bytes.Length;
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            if (bytes[^back] >= 0xC0)
            {
                tail = bytes.Length - back;
                break;
            }
        }

        return Utf8.IsValid(bytes[..tail]) || Utf8.IsValid(bytes);
    }

    private static readonly System.Buffers.SearchValues<byte> Allowed = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0, 256).Where(b => b is 9 or 10 or 13 or >= 32 and not 127).Select(b => (byte)b)]);

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> head) => head.StartsWith(Encoding.UTF8.Preamble) ? head[3..] : head;
}
