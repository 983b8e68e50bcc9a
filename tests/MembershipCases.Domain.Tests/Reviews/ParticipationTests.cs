using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Domain.Tests.Reviews;

public class ParticipationTests
{
    [Theory]
    [InlineData("Fjordvik kommune deltar aktivt i nettverket.", ParticipationRead.Active)]
    [InlineData("Fjordvik kommune deltar aktiv i samarbeidet.", ParticipationRead.Active)]
    [InlineData("Kommunen deltek aktivt i arbeidet.", ParticipationRead.Active)]
    [InlineData("Parketaten er aktive i forumet.", ParticipationRead.Active)]
    [InlineData("Fjordvik kommune, ved kulturskolen, er aktiv engasjert i styret.", ParticipationRead.Active)]
    [InlineData("Kommunen er også aktivt deltakende i prosjekter.", ParticipationRead.Active)]
    [InlineData("Nettverket springer ut av et eldre samarbeid, hvor Fjordvik kommune har deltatt aktivt.",
        ParticipationRead.Active)]
    [InlineData("Kommunen deltar ikke bare aktivt, men leder styret.", ParticipationRead.Active)]
    [InlineData("Fjordvik kommune har ikke deltatt aktivt i organisasjonen de siste årene.", ParticipationRead.Passive)]
    [InlineData("Kommunen har ikkje delteke aktivt dei siste åra.", ParticipationRead.Passive)]
    [InlineData("Kommunen har i liten grad deltatt aktivt.", ParticipationRead.Passive)]
    [InlineData("Fjordvik kommune er et passivt medlem.", ParticipationRead.Passive)]
    [InlineData("Kommunen deltar passivt i nettverket.", ParticipationRead.Passive)]
    [InlineData("Medlemsregionene deltar aktivt, men kommunen har ikke deltatt aktivt de siste årene.",
        ParticipationRead.Passive)]
    public void What_is_said_of_the_municipality_counts(string sentence, ParticipationRead expected)
    {
        var arena = One.Arena(One.Answer, sentence, One.Advice);
        Assert.Equal(expected, arena.Participation?.Value);
        Assert.Equal(sentence, arena.Participation?.Quote.Text);
    }

    [Theory]
    [InlineData("Forumet er et aktivt nettverk av byer.")]
    [InlineData("Nettverket samler byer med en aktiv LHBT-politikk.")]
    [InlineData("Et aktivt arbeid hjemme er et krav til alle som er medlemmer.")]
    [InlineData("Medlemsbyene deltar aktivt i styret.")]
    [InlineData("Andre norske byer er aktivt med i nettverket.")]
    [InlineData("Organisasjonen er aktiv i 40 land.")]
    [InlineData("Kommunen deltar i et aktivt nettverk.")]
    [InlineData("Kommunen bør delta mer aktivt.")]
    public void What_is_said_of_others_does_not(string sentence) =>
        Assert.Null(One.Arena(One.Answer, sentence, One.Advice).Participation);

    [Fact]
    public void A_denial_is_less_certain_than_a_statement_and_asks()
    {
        var denied = One.Arena(One.Answer, "Kommunen har ikke deltatt aktivt.", One.Advice);
        var stated = One.Arena(One.Answer, "Kommunen deltar aktivt.", One.Advice);
        Assert.True(denied.Participation!.Confidence < stated.Participation!.Confidence);
        Assert.Contains(denied.Questions, q => q.Code == "participation.negated");
    }

    [Fact]
    public void Nobody_named_is_a_question() =>
        Assert.Contains(One.Arena(One.Answer, "Det deltas, og her er en aktivt med i alt.", One.Advice).Questions,
            q => q.Code == "participation.whose");
}
