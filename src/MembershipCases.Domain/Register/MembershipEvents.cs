using System.Text.Json.Serialization;

namespace MembershipCases.Domain.Register;

/// <summary>
/// A fact of the register, in the place of the one before it. The event of each kind of fact has a name of its own.
/// </summary>
/// <param name="Fact">The kind of fact; in the name, not among the values.</param>
/// <param name="Value">What is said.</param>
/// <param name="From">First day it holds; null for as long as is known.</param>
/// <param name="Source">What it rests on.</param>
/// <param name="HeldBy">Who holds the role; left out when nobody is named.</param>
/// <param name="NetworkRole">Which role they hold; left out when nobody is named.</param>
[EventName("membership.{kind}-stated")]
internal sealed record FactStated(
    [property: JsonIgnore] FactKind Fact,
    string Value,
    DateOnly? From,
    Source Source,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Guid? HeldBy,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? NetworkRole)
        : HistoryEvent<FactStated.Old>
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string What => NameOf(Fact);

    /// <summary>The name of the event for one kind of fact.</summary>
    public static string NameOf(FactKind kind) =>
        NameOf<FactStated>().Replace("{kind}", kind.Word(), StringComparison.Ordinal);

    internal sealed record Old(string Value, DateOnly? From);
}

/// <summary>Something that the register said no longer holds.</summary>
[EventName("membership.fact-ended")]
internal sealed record FactEnded(string Kind, string Value, DateOnly To) : HistoryEvent;
