global using MembershipCases.Domain;
global using MembershipCases.Domain.Offices;
global using MembershipCases.Domain.Process;
global using MembershipCases.Domain.Register;
