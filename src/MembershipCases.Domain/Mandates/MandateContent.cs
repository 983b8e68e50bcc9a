using System.Text.Json.Serialization;

namespace MembershipCases.Domain.Mandates;

/// <summary>What the record of a mandate says, as far as it can be corrected.</summary>
/// <param name="Text">The content of the mandate.</param>
/// <param name="Closing">The resolution by which the council closed it; null when it has not.</param>
/// <param name="Rejection">That the council did not give it; null when nobody has said so.</param>
public sealed record MandateContent(MandateText Text, MandateClosing? Closing, MandateRejection? Rejection)
{
    /// <summary>Whether it is still to be answered.</summary>
    [JsonIgnore]
    public MandateStanding Standing => Rejection is not null
        ? MandateStanding.Rejected
        : Closing is not null ? MandateStanding.Closed : MandateStanding.Open;

    /// <summary>A copy with each text replaced by the function of its field name and text.</summary>
    public MandateContent WithTexts(Func<string, string, string> make) => new(
        Text with { Words = make("words", Text.Words) },
        Closing is null ? null : Closing with { Reason = make("closing", Closing.Reason) },
        Rejection is null ? null : Rejection with { Reason = make("rejection", Rejection.Reason) });

    /// <summary>The texts by field.</summary>
    internal IReadOnlyList<(string Field, string Text)> Texts()
    {
        var texts = new List<(string, string)>();
        WithTexts((field, text) =>
        {
            texts.Add((field, text));
            return text;
        });
        return texts;
    }
}
