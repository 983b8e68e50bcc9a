using System.Data.Common;
using Elsa.Persistence.EFCore.Modules.Management;
using Elsa.Persistence.EFCore.PostgreSql;
using Elsa.Persistence.EFCore.PostgreSql.Handlers;
using Elsa.Persistence.EFCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Elsa;

/// <summary>A case as it is published for Elsa's tools.</summary>
/// <param name="Id">The case's id, which is also that of the workflow instance.</param>
/// <param name="Number">The case's number, which is Elsa's correlation id.</param>
/// <param name="Title">The case's title.</param>
/// <param name="Definition">The definition on which the case runs.</param>
/// <param name="State">The state of the case.</param>
/// <param name="OpenedAt">The time at which the case was opened.</param>
/// <param name="ChangedAt">The time at which the case reached this state.</param>
public sealed record ShownCase(
    Guid Id, string Number, string Title, ProcessDefinition Definition, ProcessState State, DateTimeOffset OpenedAt,
    DateTimeOffset ChangedAt);
