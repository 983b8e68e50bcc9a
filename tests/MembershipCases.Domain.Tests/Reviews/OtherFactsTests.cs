using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Domain.Tests.Reviews;

public class OtherFactsTests
{
    [Theory]
    [InlineData("Forumet ble etablert i 1986, og samler byer.", "1986", null)]
    [InlineData("Forumet ble grunnlagt i 2001.", "2001", null)]
    [InlineData("Forumet vart skipa i 1974.", "1974", null)]
    [InlineData("Samarbeidet startet på slutten av 60-tallet.", "slutten av 60-tallet", null)]
    [InlineData("Fjordvik har vært medlem siden opprettelsen i 1991.", "1991", "1991")]
    [InlineData("Fjordvik kom med i partnerskapet i 2002 og deltar i møter.", null, "2002")]
    [InlineData("Fjordvik kommune har siden 2014 vært med i satsingen.", null, "2014")]
    [InlineData("I 2015 ble Fjordvik kommune medlem i nettverket.", null, "2015")]
    [InlineData("Kommunen har vore medlem sidan 1998.", null, "1998")]
    [InlineData("Kommunen har siden 1949 sendt et tre til byen.", null, null)]
    [InlineData("I 2020 ble kommunen evaluert og fikk fire nye år.", null, null)]
    public void Years_are_read_for_what_they_are_years_of(string sentence, string? arenaSince, string? memberSince)
    {
        var arena = One.Arena(sentence, One.Answer, One.Advice);
        Assert.Equal(arenaSince, arena.ArenaSince?.Value);
        Assert.Equal(memberSince, arena.MemberSince?.Value);
    }

    [Theory]
    [InlineData("Fjordvik kommune er medlem gjennom Norsk Vann.", "Norsk Vann")]
    [InlineData("Fjordvik er medlem i nettverket gjennom Bruk (et kompetansesenter) som melder fra.", "Bruk")]
    [InlineData("Fjordvik kommune er medlem av nettverket gjennom deltakelse i møter.", null)]
    [InlineData("Arbeidet skjer gjennom Norsk Vann.", null)]
    public void The_one_that_the_membership_goes_through_is_read(string sentence, string? through) =>
        Assert.Equal(through, One.Arena(sentence, One.Answer, One.Advice).Through?.Value);

    [Theory]
    [InlineData("Havbyenes forum (HBF)", "Forumet samler byer.", "HBF")]
    [InlineData("HBF - Harbour Boroughs Federation", "Forumet samler byer.", "HBF")]
    [InlineData("Eurovann", "Eurvann er en organisasjon for vann.", "Eurvann")]
    [InlineData("Byer for ro", "Byer for ro, eller «Towns for Quiet», er et nettverk.", "Towns for Quiet")]
    [InlineData("Music Towns Networks", "Music Towns Network er et samarbeid mellom byer.", "Music Towns Network")]
    [InlineData("HBF", "Harbour Boroughs Federation (HBF) er en organisasjon.", "Harbour Boroughs Federation")]
    public void Other_names_are_found_in_heading_and_text(string heading, string sentence, string other) =>
        Assert.Contains(other, One.Under(heading, sentence, One.Answer, One.Advice).OtherNames.Select(n => n.Value));

    [Fact]
    public void Twin_towns_are_read_with_their_other_names_and_years()
    {
        var found = One.Towns(
            "Fjordvik har fire vennskapsbyer: Gamleby, Nyborg/Uusilinna, Havenport og Lakeside. Det er bystyrets kontor som har hovedansvaret for samarbeidet.",
            "Fjordvik ble vennskapsby med de nordiske byene i 1952.",
            "Vennskapet med Havenport kommer av sjøfarten. Siden 1949 har byen fått et tre.",
            "Vennskapsforbindelsen med Lakeside ble opprettet i 1971.",
            "Det anbefales å videreføre og styrke samarbeidet.");
        Assert.Equal(["Gamleby:1952", "Nyborg:1952", "Havenport:", "Lakeside:1971"],
            found.TwinTowns.Select(t => $"{t.Name.Value}:{t.Since?.Value}"));
        Assert.Equal(["Uusilinna"], found.TwinTowns[1].OtherNames);
        Assert.All(found.TwinTowns, t => Assert.Equal(StatusRead.Strengthen, t.Status?.Value));
        Assert.All(found.TwinTowns, t => Assert.Equal("Bystyrets kontor", Assert.Single(t.Responsible).Value));
        Assert.Equal(["town.since-of-several", "town.since-of-several", "town.since", null],
            found.TwinTowns.Select(t => t.Questions is [var q, ..] ? q.Code : null));
    }

    [Theory]
    [InlineData("Fjordvik ble vennskapsby med Gamleby i 1952 og med St. Nyborg i 1974.")]
    [InlineData("I 1952 ble Gamleby vennskapsby, og i 1974 St. Nyborg.")]
    public void Each_of_several_towns_in_a_sentence_has_the_year_beside_it_and_a_question(string told)
    {
        var found = One.Towns("Fjordvik har to vennskapsbyer: Gamleby og St. Nyborg.", told);
        Assert.Equal(["Gamleby:1952", "St. Nyborg:1974"],
            found.TwinTowns.Select(t => $"{t.Name.Value}:{t.Since?.Value}"));
        Assert.All(found.TwinTowns, t => Assert.Contains(t.Questions, q => q.Code == "town.since-of-several"));
    }

    [Fact]
    public void A_count_that_does_not_agree_with_the_list_is_a_question() =>
        Assert.All(One.Towns("Kommunen har fem vennskapsbyer: Gamleby og Nyborg.").TwinTowns,
            t => Assert.Contains(t.Questions, q => q.Code == "town.count"));
}
