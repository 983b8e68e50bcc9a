global using MembershipCases.Domain.Offices;
global using MembershipCases.Domain.People;
global using MembershipCases.Domain.Register;
global using MembershipCases.Domain.Reminders;
global using MembershipCases.Web.Data;
global using MembershipCases.Web.History;
global using MembershipCases.Web.Pipeline;
global using Xunit;
