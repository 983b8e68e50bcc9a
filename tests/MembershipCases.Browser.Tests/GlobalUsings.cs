global using MembershipCases.Domain.Law;
global using MembershipCases.Domain.People;
global using MembershipCases.Domain.Register;
global using MembershipCases.Domain.Screenings;
global using MembershipCases.Testing;
global using MembershipCases.Web.Data;
