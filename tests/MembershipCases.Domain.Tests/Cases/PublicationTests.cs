using static MembershipCases.Domain.Tests.Cases.OneCase;

namespace MembershipCases.Domain.Tests.Cases;

/// <summary>
/// Whether papers are public and who reads them before, asked of the part itself: no case is opened here.
/// </summary>
public sealed class PublicationTests
{
    private static readonly Office Climate = InDepartment("climate", "Klima"), Nature = InDepartment("nature",
        "Klima"), Schools = InDepartment("schools", "Skole");
    private readonly Departments departments = new([Climate, Nature, Schools], []);
    private readonly CaseImpartiality impartiality = new(NewId());
    private readonly Actor handler = As(Role.CaseHandler, Climate.Id);
    private readonly Publication publication;

    public PublicationTests()
    {
        var offices = new CaseOffices();
        offices.Add(NewId(), [Climate]);
        publication = new Publication(offices, impartiality);
    }

    [Fact]
    public void Preparatory_papers_are_for_the_departments_concerned_and_the_secretariats()
    {
        Assert.True(publication.MayRead(handler, departments));
        Assert.True(publication.MayRead(As(Role.CaseHandler, Nature.Id), departments));
        Assert.False(publication.MayRead(As(Role.CaseHandler, Schools.Id), departments));
        Assert.False(publication.MayRead(As(Role.Reader), departments));
        Assert.True(publication.MayRead(As(Role.CouncilSecretariat), departments));
        Assert.True(publication.MayRead(As(Role.CityGovernmentSecretariat), departments));
    }

    [Fact]
    public void Once_public_they_are_for_everybody_and_stay_so()
    {
        Assert.Equal(Now, publication.Publish(handler, Now).Value!.At);

        Assert.True(publication.MayRead(As(Role.Reader), departments));
        Assert.False(publication.Concerns(As(Role.Reader), departments));
        Assert.Equal("case.published", publication.Publish(handler, Now).Error.Code);
        Assert.Null(publication.Publish(Now.AddDays(1)));
        Assert.Equal(Now, publication.PublishedAt);
    }

    [Fact]
    public void Only_a_case_handler_of_the_lead_office_who_is_not_disqualified_publishes()
    {
        Assert.Equal("case.not-your-step", publication.Publish(As(Role.CaseHandler, Nature.Id), Now).Error.Code);
        var person = new User(handler.UserId, "ada", "Ada", null);
        Assert.True(
            impartiality.Raise(NewId(), new Objection(person, Ground, "Fordi.", "council"), Guid.Empty, Now).IsOk);

        Assert.False(publication.MayPublish(handler));
        Assert.Equal("case.barred", publication.Publish(handler, Now).Error.Code);
    }

    private static Office InDepartment(string key, string department) =>
        new(NewId(), key, OfficeKind.Commissioner, key, key, key, department, null);
}
