using System.Text;

namespace Cers.Host.Tests.Observability;

/// <summary>As much of the protobuf wire format as reading messages, texts and attributes takes.</summary>
internal static class Protobuf
{
    internal readonly record struct Field(int Number, byte[] Bytes);

    /// <summary>The length-delimited fields of a message.</summary>
    public static IReadOnlyList<Field> Read(byte[] message)
    {
        var fields = new List<Field>();
        var at = 0;
        while (at < message.Length)
        {
            var tag = Varint(message, ref at);
            switch (tag & 7)
            {
                case 0:
                    Varint(message, ref at);
                    break;
                case 1:
                    at += 8;
                    break;
                case 2:
                    var length = (int)Varint(message, ref at);
                    fields.Add(new((int)(tag >> 3), message[at..(at + length)]));
                    at += length;
                    break;
                case 5:
                    at += 4;
                    break;
                default:
                    throw new InvalidDataException($"Wire type {tag & 7}.");
            }
        }

        return fields;
    }

    public static IEnumerable<byte[]> All(byte[] message, params int[] path)
    {
        IEnumerable<byte[]> at = [message];
        foreach (var number in path)
        {
            at = [.. at.SelectMany(Read).Where(f => f.Number == number).Select(f => f.Bytes)];
        }

        return at;
    }

    public static byte[] Find(byte[] message, params int[] path) => All(message, path).FirstOrDefault() ?? [];

    public static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    /// <summary>KeyValue: key(1), value(2). A text is the value's field 1, a list of texts its field 5.</summary>
    public static IReadOnlyDictionary<string, string> Attributes(byte[] message, int number) => Read(message).Where(f => f.Number == number).ToDictionary(
        f => Text(Find(f.Bytes, 1)),
        f => Text(Find(f.Bytes, 2, 1)) is { Length: > 0 } text ? text : string.Join(',', All(f.Bytes, 2, 5, 1, 1).Select(Text)),
        StringComparer.Ordinal);

    /// <summary>Whatever may be text, at any depth.</summary>
    public static IEnumerable<string> Texts(byte[] message) => [Encoding.UTF8.GetString(message)];

    private static ulong Varint(byte[] message, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var b = message[at++];
            value |= (ulong)(b & 0x7F) << shift;
            if (b < 0x80)
            {
                return value;
            }
        }
    }
}
