using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Domain.Tests.Reviews;

public class OutlineTests
{
    private static readonly string[] Body = ["Nettverket er et forum for byer.", One.Answer, One.Advice];

    [Fact]
    public void A_heading_of_two_lines_is_one_heading()
    {
        var found = One.Of("Oversikt", "", "", "",
            "The Programme on Shared Water and Sewers in the North and the Euro-", "Region of Coastal Boroughs", "",
            "Nettverket arbeider med vann og avløp og samler fagfolk fra hele kysten og", "",
            "mange byer i innlandet. Byråd for helse og omsorg har ansvar for å følge opp", "", "samarbeidet.", "", "",
            "", One.Advice);
        Assert.Equal("The Programme on Shared Water and Sewers in the North and the Euro-Region of Coastal Boroughs",
            Assert.Single(found.Arenas).Heading.Value);
    }

    [Fact]
    public void A_document_without_title_and_parts_is_read()
    {
        var found = One.Of(["Alfabyene", .. Body, "Betanettet", .. Body]);
        Assert.Equal(["Alfabyene", "Betanettet"], found.Arenas.Select(a => a.Heading.Value));
        Assert.All(found.Arenas, a => Assert.Null(a.Part));
    }

    [Fact]
    public void Numbers_are_no_part_of_a_heading()
    {
        var found = One.Of(
            ["Oversikt", "1. Alfabyene", .. Body, "2.1 Betanettet", .. Body, "100 Robuste Byer", .. Body]);
        Assert.Equal(["Alfabyene", "Betanettet", "100 Robuste Byer"], found.Arenas.Select(a => a.Heading.Value));
        Assert.Equal("1. Alfabyene", found.Arenas[0].Heading.Quote.Text);
    }

    [Fact]
    public void A_label_within_a_section_is_no_arena()
    {
        var found = One.Of(
            ["Oversikt", "Alfabyene", Body[0], Body[1], "Vurdering", "Kommunen deltar aktivt.", "Anbefaling", Body[2],
                "Betanettet", .. Body]);
        Assert.Equal(["Alfabyene", "Betanettet"], found.Arenas.Select(a => a.Heading.Value));
        Assert.Equal((StatusRead.Continue, ParticipationRead.Active),
            (found.Arenas[0].Status!.Value, found.Arenas[0].Participation!.Value));
    }

    [Theory]
    [InlineData("Del 1: Nettverk vi er med i")]
    [InlineData("DEL I – Organisasjoner")]
    [InlineData("Bolk 1 Organisasjonar")]
    public void Parts_may_be_worded_otherwise(string part) =>
        Assert.Equal(1,
            Assert.Single(One.Of(["Oversikt", "Dette er en oversikt.", part, "Alfabyene", .. Body]).Arenas).Part);

    [Fact]
    public void Text_that_is_no_arena_is_shown_and_not_dropped()
    {
        var found = One.Of(
            ["Oversikt", "Alfabyene", .. Body, "Avsluttende merknader", "Vedlegget legges fram uten flere merknader.",
                "Betanettet", .. Body]);
        Assert.Contains(found.NotUnderstood, n => n.Text.Contains("uten flere merknader", StringComparison.Ordinal));
    }

    [Fact]
    public void A_document_of_another_kind_is_not_understood_at_all()
    {
        var found = One.Of("Referat", "Møtet åpnet klokken ni.", "Det ble servert kaffe.");
        Assert.Empty(found.Arenas);
        Assert.Equal("Møtet åpnet klokken ni. Det ble servert kaffe.", Assert.Single(found.NotUnderstood).Text);
    }

    [Theory]
    [InlineData("bokmaal.txt",
        "Nordisk Havneråd (NHR)|Trygge Byer|Kystbyenes Klimanettverk|Grønne Tak i Nord: nordisk arbeidsgruppe|Forum for små teatre", "Continue|WithdrawDecided|JoinRequested|WithdrawProposed|Strengthen", 3)]
    [InlineData("nynorsk.txt", "Fjellbyalliansen|Nettverk for opne arkiv|Cities of Song|Breforskingsrådet",
        "Continue|ConsiderRequested|JoinDecided|WithdrawProposed", 0)]
    public void Whole_documents_are_read(string file, string headings, string statuses, int towns)
    {
        var text = ReviewText.Of(
            File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Reviews", "Documents", file)));
        var found = ReviewReader.Read(text);
        Proof.Quotes(text, found);
        Proof.NothingDropped(text, found);
        Assert.Equal(headings.Split('|'), found.Arenas.Select(a => a.Heading.Value));
        Assert.Equal(statuses.Split('|'), found.Arenas.Select(a => a.Status?.Value.ToString()));
        Assert.Equal(towns, found.TwinTowns.Count);
        Assert.Empty(found.NotUnderstood);
    }
}
