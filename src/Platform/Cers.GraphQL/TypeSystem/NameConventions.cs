using System.Text;

namespace Cers.GraphQL.TypeSystem;

/// <summary>How C# names become GraphQL names, as Hot Chocolate does it.</summary>
static class NameConventions
{
    /// <summary><c>GetDeclarationsAsync</c> gives <c>declarations</c>.</summary>
    public static string FieldName(string method)
    {
        var name = method;
        if (name.Length > 3 && name.StartsWith("Get", StringComparison.Ordinal) && char.IsUpper(name[3]))
        {
            name = name[3..];
        }

        if (name.Length > 5 && name.EndsWith("Async", StringComparison.Ordinal))
        {
            name = name[..^5];
        }

        return Camel(name);
    }

    /// <summary><c>URNNumber</c> gives <c>urnNumber</c>, <c>ID</c> gives <c>id</c>.</summary>
    public static string Camel(string name)
    {
        var upper = 0;
        while (upper < name.Length && char.IsUpper(name[upper]))
        {
            upper++;
        }

        if (upper > 1 && upper < name.Length && char.IsLower(name[upper]))
        {
            upper--;
        }

        return upper == 0 ? name : name[..upper].ToLowerInvariant() + name[upper..];
    }

    /// <summary><c>submitDeclaration</c> gives <c>SubmitDeclaration</c>.</summary>
    public static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary><c>InputObject</c> gives <c>INPUT_OBJECT</c>, <c>TCCUOfficer</c> gives <c>TCCU_OFFICER</c>.</summary>
    public static string UpperSnake(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var wordStarts = i > 0 && char.IsUpper(name[i]) && name[i - 1] != '_'
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (wordStarts)
            {
                text.Append('_');
            }

            text.Append(char.ToUpperInvariant(name[i]));
        }

        return text.ToString();
    }

    /// <summary>A C# type's name without its generic marks; interfaces keep their I.</summary>
    public static string TypeName(Type type)
    {
        var name = type.Name;
        var tick = name.IndexOf('`', StringComparison.Ordinal);
        return tick < 0 ? name : name[..tick] + "Of" + string.Join("And", type.GetGenericArguments().Select(TypeName));
    }

    public static bool IsName(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');
}
