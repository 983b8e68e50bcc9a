namespace MembershipCases.Web.Features.People;

/// <summary>The forms that correct a person's name and department, and end all their sessions.</summary>
internal sealed class PersonForms(ShowPerson.View view, CurrentUser me)
{
    public ShowPerson.View View => view;

    public DescribePerson.Command Describe => new() { Name = view.Name, Department = view.Department };

    public SignOutPerson.Command SignOutAll { get; } = new();

    public bool MayChange => me.May<EndRole.Command>();
}
