using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Domain.Tests.Reviews;

public class StatusTests
{
    [Theory]
    [InlineData("Det anbefales å videreføre samarbeidet", StatusRead.Continue)]
    [InlineData("Det blir tilrådd å vidareføre samarbeidet.", StatusRead.Continue)]
    [InlineData("Medlemskapet anbefales videreført.", StatusRead.Continue)]
    [InlineData("Vi rår til å føre medlemskapet vidare.", StatusRead.Continue)]
    [InlineData("Det anbefales å føre samarbeidet videre.", StatusRead.Continue)]
    [InlineData("Vi anbefaler å opprettholde medlemskapet.", StatusRead.Continue)]
    [InlineData("Samarbeidet bør videreføres.", StatusRead.Continue)]
    [InlineData("Det anbefales å videreføre samarbeidet for å styrke tilbudet i kommunen.", StatusRead.Continue)]
    [InlineData("Det anbefales å videreføre og styrke samarbeidet.", StatusRead.Strengthen)]
    [InlineData("Det blir tilrådd å vidareføre og styrkje samarbeidet.", StatusRead.Strengthen)]
    [InlineData("Det anbefales å videreføre samarbeidet og å styrke det.", StatusRead.Strengthen)]
    [InlineData("Det anbefales å styrke samarbeidet.", StatusRead.Strengthen)]
    [InlineData("Nytten er liten, så vi foreslår nå å avslutte hele medlemskapet.", StatusRead.WithdrawProposed)]
    [InlineData("Det anbefales å avslutte medlemskapet.", StatusRead.WithdrawProposed)]
    [InlineData("Medlemskapet blir tilrådd å avslutte.", StatusRead.WithdrawProposed)]
    [InlineData("Det blir føreslått å melde kommunen ut av nettverket.", StatusRead.WithdrawProposed)]
    [InlineData("Byrådet går inn for å si opp avtalen.", StatusRead.WithdrawProposed)]
    [InlineData("Bystyret har vedtatt å avslutte medlemskapet", StatusRead.WithdrawDecided)]
    [InlineData("Bystyret har vedteke å melde kommunen ut av samarbeidet.", StatusRead.WithdrawDecided)]
    [InlineData("Kommunestyret har besluttet å trekke kommunen ut av nettverket.", StatusRead.WithdrawDecided)]
    [InlineData("Bystyret har vedtatt å melde kommunen inn i initiativet.", StatusRead.JoinDecided)]
    [InlineData("Bystyret har vedteke å slutte seg til initiativet.", StatusRead.JoinDecided)]
    [InlineData("Bystyret har bedt byrådet om å melde kommunen inn i nettverket", StatusRead.JoinRequested)]
    [InlineData("Bystyret har bede byrådet om å melde kommunen inn i nettverket.", StatusRead.JoinRequested)]
    [InlineData("Bystyret har bedt byrådet vurdere å melde kommunen inn i samarbeidet", StatusRead.ConsiderRequested)]
    [InlineData("Bystyret har bedt byrådet om å vurdere å melde kommunen inn i nettverket.",
        StatusRead.ConsiderRequested)]
    [InlineData("Bystyret ber byrådet legge fram ei sak om kommunen skal slutte seg til nettverket.",
        StatusRead.ConsiderRequested)]
    [InlineData("Bystyret har bede byrådet greie ut medlemskap i nettverket.", StatusRead.ConsiderRequested)]
    public void Each_strength_is_read_for_what_it_is(string sentence, StatusRead expected)
    {
        var arena = One.Arena(One.Answer, sentence);
        Assert.Equal(expected, arena.Status?.Value);
        Assert.Equal(sentence, arena.Status?.Quote.Text);
    }

    [Theory]
    [InlineData("Nettverket anbefaler byene å styrke sykkelsatsingen.")]
    [InlineData("Dette følger av mange vedtak i bystyret om å ta imot flere gjester enn kommunen er bedt om.")]
    [InlineData("Vedlegget gir en anbefaling på om samarbeidet bør videreføres eller avsluttes.")]
    [InlineData("I 2011 besluttet medlemmene å endre organisasjonens navn.")]
    [InlineData("Samarbeidet er viktig for å styrke kunnskapen i kommunen.")]
    public void What_only_sounds_like_a_status_is_none(string sentence)
    {
        var arena = One.Arena(One.Answer, sentence);
        Assert.Null(arena.Status);
        Assert.Contains(arena.Questions, q => q.Code == "status.missing");
    }

    [Fact]
    public void A_decision_outweighs_the_argument_for_it()
    {
        var arena = One.Arena(One.Answer, "Nytten er liten, så vi foreslår nå å avslutte hele medlemskapet.",
            "Bystyret har vedtatt å melde kommunen ut av samarbeidet.");
        Assert.Equal(StatusRead.WithdrawDecided, arena.Status?.Value);
        Assert.DoesNotContain(arena.Questions, q => q.Code.StartsWith("status.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_decision_outweighs_the_request_that_led_to_it() =>
        Assert.Equal(StatusRead.JoinDecided,
            One.Arena("3. Bystyret ber byrådet legge fremme en sak med vurdering om byen skal slutte seg til nettverket.", "Bystyret har vedtatt å melde kommunen inn i nettverket.").Status?.Value);

    [Fact]
    public void A_decision_of_long_ago_does_not_outweigh_the_advice_of_today()
    {
        var arena = One.Arena("Bystyret vedtok i 2015 å melde kommunen inn i nettverket.", One.Answer, One.Advice);
        Assert.Equal(StatusRead.Continue, arena.Status?.Value);
        Assert.Contains(arena.Questions, q => q.Code == "status.conflict");
    }

    [Theory]
    [InlineData("Bystyret har bedt byrådet om å melde kommunen ut av nettverket.", "status.withdrawal-requested", null)]
    [InlineData("Det anbefales å melde kommunen inn i nettverket.", "status.join-proposed", null)]
    [InlineData("Bystyret har ikke vedtatt å melde kommunen ut.", "status.negated", null)]
    [InlineData("Det anbefales ikke å videreføre samarbeidet.", "status.negated", StatusRead.WithdrawProposed)]
    [InlineData("Det anbefales å videreføre samarbeidet, men å avslutte deltakelsen i årsmøtet.", "status.mixed",
        StatusRead.Continue)]
    [InlineData("Bystyret har bedt byrådet vurdere å melde kommunen ut av nettverket.", "status.withdrawal-considered",
        StatusRead.ConsiderRequested)]
    public void What_is_unsure_becomes_a_question(string sentence, string question, StatusRead? status)
    {
        var arena = One.Arena(One.Answer, sentence);
        Assert.Equal(status, arena.Status?.Value);
        Assert.Contains(arena.Questions, q => q.Code == question);
        Assert.True(arena.Confidence < 0.8);
    }
}
