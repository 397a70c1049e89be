using Cers.Kernel;

namespace Cers.Messaging;

/// <summary>What a message does, for those who read the audit trail of their own account: an infinitive in English and French.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class InWordsAttribute(string en, string fr) : Attribute
{
    public LocalizedText Text => new(en, fr);
}
