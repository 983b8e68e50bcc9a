namespace MembershipCases.Domain.Tests.Screenings;

public sealed class DepartmentsTests
{
    private static readonly Office Climate = Office("climate", "Climate department"), Agency = Office("agency",
        "Climate department"), Culture = Office("culture", "Culture department"), Mayor = Office("mayor", null);
    private static readonly Departments Departments = new([Climate, Agency, Culture, Mayor], []);

    [Fact]
    public void An_authority_for_any_office_of_the_department_counts()
    {
        Assert.True(Departments.Have(With(Role.CaseHandler, Climate), [Climate.Id]));
        Assert.True(Departments.Have(With(Role.Reader, Agency), [Climate.Id]));
        Assert.True(Departments.Have(With(Role.Commissioner, Culture), [Climate.Id, Culture.Id]));
    }

    [Fact]
    public void Another_department_and_a_role_for_no_office_do_not()
    {
        Assert.False(Departments.Have(With(Role.CaseHandler, Culture), [Climate.Id]));
        Assert.False(Departments.Have(With(Role.Commissioner, Mayor), [Climate.Id]));
        Assert.False(Departments.Have(With(Role.Administrator, null), [Climate.Id]));
        Assert.False(Departments.Have(With(Role.CaseHandler, Climate), []));
    }

    [Fact]
    public void An_office_without_a_department_stands_alone() =>
        Assert.True(Departments.Have(With(Role.Commissioner, Mayor), [Mayor.Id]));

    [Fact]
    public void What_an_office_had_passes_on_to_those_who_took_over_from_it_however_often()
    {
        var after = new Departments([Climate, Culture, Mayor],
            [new(Climate.Id, Culture.Id, new(2027, 1, 1)), new(Culture.Id, Mayor.Id, new(2028, 1, 1))]);

        Assert.True(after.Have(With(Role.CaseHandler, Culture), [Climate.Id]));
        Assert.True(after.Have(With(Role.CaseHandler, Mayor), [Climate.Id]));
        Assert.False(after.Have(With(Role.CaseHandler, Climate), [Culture.Id]));
    }

    private static Office Office(string key, string? department) =>
        new(Guid.CreateVersion7(DateTimeOffset.UnixEpoch), key, OfficeKind.Commissioner, key, key, key,
            department, null);

    private static Actor With(Role role, Office? office) =>
        new(Guid.CreateVersion7(DateTimeOffset.UnixEpoch), "Somebody", [new Authority(role, office?.Id)]);
}
