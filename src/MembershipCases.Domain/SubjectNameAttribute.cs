namespace MembershipCases.Domain;

/// <summary>What the history calls a sort of record; stays when the class is renamed.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SubjectNameAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;
}
