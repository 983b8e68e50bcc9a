using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Domain.Tests.Reviews;

/// <summary>Documents with one arena or one set of towns.</summary>
public static class One
{
    public const string Answer = "Byråd for helse har ansvar for å følge opp samarbeidet.";
    public const string Advice = "Det anbefales å videreføre samarbeidet.";

    /// <summary>The only arena of a document whose section has these paragraphs.</summary>
    public static ArenaFinding Arena(params string[] paragraphs) => Under("Havbyenes forum (HBF)", paragraphs);

    /// <summary>The same, under a stated heading.</summary>
    public static ArenaFinding Under(string heading, params string[] paragraphs) =>
        Assert.Single(Read(heading, paragraphs).Arenas);

    /// <summary>What is read out of a part on twin towns.</summary>
    public static ReviewFindings Towns(params string[] paragraphs) =>
        Of(["Gjennomgang av nettverk", "Del 2 Samarbeid med vennskapsbyene", .. paragraphs]);

    public static ReviewFindings Read(string heading, params string[] paragraphs) =>
        Of(["Gjennomgang av nettverk", "Fjordvik kommune er med i flere nettverk.", "Del 1 Nettverk", heading,
            .. paragraphs]);

    public static ReviewFindings Of(params string[] lines)
    {
        var text = ReviewText.Of(string.Join('\n', lines));
        var found = ReviewReader.Read(text);
        Proof.Quotes(text, found);
        Proof.NothingDropped(text, found);
        return found;
    }
}
