global using MembershipCases.Domain.Calendar;
global using MembershipCases.Domain.Process;
global using MembershipCases.Domain.Register;
global using MembershipCases.Domain;
