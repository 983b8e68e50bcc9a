using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Meetings;

public abstract class RefuseTreatmentTests(ServiceHost host) : FourEyesTests(host)
{
    [Fact]
    public async Task What_is_refused_has_not_happened_and_its_text_stands_in_the_form_again()
    {
        var situation = await At("resolve on an agenda");
        await Post(Council, situation, Treatment(situation), Override(situation));
        using var second = await SignIn(SecondOfCouncil);
        await second.Go($"/meetings/{situation.Meeting}");
        await second.Send("handler=Refuse", new Dictionary<string, string>());
        Assert.Equal(400, second.Status);
        Assert.NotEqual("", second.ErrorAt($"Waiting_{situation.Step:N}.Reason"));
        await second.Send("handler=Refuse",
            new Dictionary<string, string> { [$"Waiting_{situation.Step:N}.Reason"] = "Tallene er riktige." });
        Assert.Equal(302, second.Status);

        Assert.False(await Host.Read(db => db.Resolutions.AnyAsync(found => found.StepId == situation.Step, Cancel)));
        await second.Go($"/meetings/{situation.Meeting}");
        Assert.Contains("Tallene er riktige.", second.Text, StringComparison.Ordinal);
        Assert.Equal("Ordføreren slo det fast.",
            second.Page.QuerySelector<IHtmlTextAreaElement>($"[name='Step_{situation.Step:N}.Reason']")!.Value.Trim());
        Assert.Equal("40",
            second.Page.QuerySelector<IHtmlInputElement>(
                $"[name='Step_{situation.Step:N}.Points[0].Vote.Present']")!.Value);
        await second.Send("handler=Record",
            new Dictionary<string, string> { [$"Step_{situation.Step:N}.Outcome"] = "adopted",
                [$"Step_{situation.Step:N}.Reason"] = "" });
        Assert.Equal(302, second.Status);
        Assert.True(
            await Host.Read(
                db => db.Resolutions.AnyAsync(found => found.StepId == situation.Step && found.ConfirmedBy == null,
                    Cancel)));
    }
}

[Collection<SharedOnSqlite>]
public sealed class RefuseTreatmentOnSqlite(SqliteHost host) : RefuseTreatmentTests(host);

[Collection<SharedOnPostgres>]
public sealed class RefuseTreatmentOnPostgres(PostgresHost host) : RefuseTreatmentTests(host);
