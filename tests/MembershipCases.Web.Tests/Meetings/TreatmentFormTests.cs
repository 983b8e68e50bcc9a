using MembershipCases.Web.Features.Meetings;

namespace MembershipCases.Web.Tests.Meetings;

public sealed class TreatmentFormTests
{
    [Theory]
    [InlineData("Resolution.Points[0].Adopted", "Points[0].Adopted")]
    [InlineData("Resolution.Points[0].Vote.Present", "Points[0].Vote.Present")]
    [InlineData("Resolution.Points[0].Vote", "Points[0].Vote.Kind")]
    [InlineData("Resolution.Points[1].Vote", "Points[1].Vote")]
    [InlineData("Resolution.Substitutes", "Substitutes")]
    [InlineData("Recommended", "Points")]
    [InlineData("Outcome", "Outcome")]
    public void The_error_of_a_property_is_shown_at_the_field_that_it_was_typed_in(string property, string field)
    {
        var form = new TreatmentForm { Points = [new(), new() { Vote = new() { Kind = VoteKind.Parties } }] };

        Assert.Equal(field, form.FieldOf(property));
    }

    [Fact]
    public void A_row_that_nobody_filled_in_is_no_party_and_an_empty_point_at_the_end_is_no_point()
    {
        var form = new TreatmentForm
        {
            Outcome = "adopted",
            Points =
            [
                new() { Adopted = " Ut. ",
                    Vote = new() { Kind = VoteKind.Parties, Present = 3,
                        Parties = [new() { Party = "A", For = 3 }, new() { Party = "B" }] } },
                new() { Adopted = "Et år til.", Vote = new() { Kind = VoteKind.AsBefore } },
                new(),
            ],
        };

        var points = form.ToCommand(Guid.Empty, Guid.Empty, Guid.Empty).Resolution.Points;

        Assert.Equal([(1, "Ut."), (2, "Et år til.")], points.Select(point => (point.Number, point.Adopted!)));
        Assert.Equal([new PartyVote("A", 3, 0)], points[0].Vote!.Parties);
        Assert.Same(points[0].Vote, points[1].Vote);
    }

    [Fact]
    public void A_line_that_cannot_be_read_is_refused_by_its_number()
    {
        var form = new TreatmentForm
        {
            Substitutes = "Tredje; Første\nFjerde",
            Points = [new() { Vote = new() { Kind = VoteKind.Parties, Named = "Kari; A; for\nOla; A; kanskje" } }],
        };

        Assert.Equal(
            [("Points[0].Vote.Named", 2), ("Substitutes", 2)],
            form.Unreadable().Select(error => (error.Field!, (int)error.Arguments[0])));
    }
}
