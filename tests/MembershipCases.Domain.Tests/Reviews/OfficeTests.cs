namespace MembershipCases.Domain.Tests.Reviews;

public class OfficeTests
{
    [Theory]
    [InlineData("Byråd for klima, miljø og byutvikling har ansvar for å følge opp samarbeidet.",
        "Byråd for klima, miljø og byutvikling")]
    [InlineData("Byråd for helse og omsorg har hovedansvaret for å følge opp samarbeidet.",
        "Byråd for helse og omsorg")]
    [InlineData("Byrådsleder har hovedansvar for å følge opp samarbeidet.", "Byrådsleder")]
    [InlineData("Ordføreren har ansvar for å følge opp medlemskapet.", "Ordfører")]
    [InlineData("Bystyrets kontor, som handler på vegne av ordfører, har hovedansvaret for samarbeidet.",
        "Bystyrets kontor")]
    [InlineData("Det er bystyret sitt kontor som på vegner av ordføraren har hovudansvaret for samarbeidet.",
        "Bystyret sitt kontor")]
    [InlineData("Byråd for sosial, bustad og inkludering har ansvar for å følgje opp samarbeidet.",
        "Byråd for sosial, bustad og inkludering")]
    [InlineData("Byrådsleiaren har hovudansvar for å følgje opp nettverket.", "Byrådsleiar")]
    [InlineData("Byråd for kultur, mangfold og likestilling og byråd for arbeid, sosial og bolig har ansvar for å følge opp samarbeidet.", "Byråd for kultur, mangfold og likestilling|Byråd for arbeid, sosial og bolig")]
    [InlineData("Byråd for kultur, byråd for helse og omsorg, ordfører og byrådsleder har ansvar for å følge opp samarbeidet.", "Byråd for kultur|Byråd for helse og omsorg|Ordfører|Byrådsleder")]
    [InlineData("Ansvaret for å følge opp samarbeidet ligger hos byråd for finans og byråd for skole og idrett.",
        "Byråd for finans|Byråd for skole og idrett")]
    [InlineData("Samarbeidet følges opp av byråd for næring, havn og eiendom.", "Byråd for næring, havn og eiendom")]
    [InlineData("Ansvarlig: Byråd for finans", "Byråd for finans")]
    [InlineData("Byråd for kultur har ansvar for å følge opp nettverket, sammen med byråd for næring.",
        "Byråd for kultur|Byråd for næring")]
    [InlineData("Oppfølgingen ligger hos byråd for kultur.", "Byråd for kultur")]
    [InlineData("Byråd for kultur og byråd for finans deler ansvaret for å følge opp nettverket.",
        "Byråd for kultur|Byråd for finans")]
    public void Each_office_that_answers_is_read(string sentence, string expected)
    {
        var arena = One.Arena("Nettverket er et forum for byer.", sentence, One.Advice);
        Assert.Equal(expected.Split('|'), arena.Responsible.Select(r => r.Value));
        Assert.All(arena.Responsible, r => Assert.Equal(sentence, r.Quote.Text));
    }

    [Theory]
    [InlineData("Byrådsavdeling for klima, miljø og byutvikling har ansvar for å følge opp samarbeidet.",
        "responsible.department")]
    [InlineData("Byrådsavdeling for helse deltar i styret.", "responsible.missing")]
    [InlineData("Byrådsleder i Fjordvik er styreleder i forumet.", "responsible.missing")]
    [InlineData("Ordfører eller varaordfører har deltatt på samlinger.", "responsible.missing")]
    [InlineData("Byråd for helse har ikke ansvar for å følge opp samarbeidet.", "responsible.missing")]
    public void What_only_names_an_office_makes_nobody_answer(string sentence, string question)
    {
        var arena = One.Arena("Nettverket er et forum for byer.", sentence, One.Advice);
        Assert.Empty(arena.Responsible);
        Assert.Contains(arena.Questions, q => q.Code == question);
    }

    [Fact]
    public void An_office_that_answers_for_something_else_is_a_question()
    {
        var arena = One.Arena("Byråd for kultur har ansvar for kulturfeltet i byen.", One.Advice);
        Assert.Equal("Byråd for kultur", Assert.Single(arena.Responsible).Value);
        Assert.Contains(arena.Questions, q => q.Code == "responsible.for-what");
        Assert.True(arena.Confidence < 0.5);
    }
}
