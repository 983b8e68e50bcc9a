using System.Data.Common;
using Elsa.Persistence.EFCore.Modules.Management;
using Elsa.Persistence.EFCore.PostgreSql;
using Elsa.Persistence.EFCore.PostgreSql.Handlers;
using Elsa.Persistence.EFCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Elsa;

/// <summary>A case as Elsa's tools show it.</summary>
/// <param name="Id">The case's id, which is the instance's too.</param>
/// <param name="Number">Its number, which Elsa knows as the correlation.</param>
/// <param name="Title">Its title.</param>
/// <param name="Definition">What it runs on.</param>
/// <param name="State">Where it stands.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="ChangedAt">When it came to stand there.</param>
public sealed record ShownCase(
    Guid Id, string Number, string Title, ProcessDefinition Definition, ProcessState State, DateTimeOffset OpenedAt,
    DateTimeOffset ChangedAt);
