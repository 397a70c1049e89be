using System.Runtime.InteropServices;

namespace Cers.GraphQL.Language;

/// <summary>A slice of the source: text is made from it only when a node needs it.</summary>
/// <param name="Start">First byte.</param>
/// <param name="End">The byte after the last one; quotes of strings included.</param>
/// <param name="HasEscapes">A string holds a backslash, so its value is not the slice itself.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(TokenKind Kind, int Start, int End, int Line, int Column, bool HasEscapes = false)
{
    public Location Location => new(Start, Line, Column);
}
