using MembershipCases.Web.Tests.Architecture;
using MembershipCases.Web.Tests.FiveCases;

namespace MembershipCases.Web.Tests.Safety.Access;

/// <summary>Where the table of who may do what stands, and who tries.</summary>
public static class AccessTable
{
    /// <summary>docs/access.csv.</summary>
    public static readonly string File = Path.Combine(SourceTree.Repository, "docs", "access.csv");

    /// <summary>Who tries: a case handler and a commissioner of the office that answers, and of another.</summary>
    public static readonly (string Name, string? Subject)[] Everybody =
    [
        ("stranger", null), ("no role", "uten-rolle"), ("reader", "leser"), ("archivist", "arkivar"), ("administrator", "administrator"),
        ("case handler, own office", CaseDriver.Handler), ("case handler, other office", "saksbehandler-kultur-mangfold-likestilling"),
        ("commissioner, own office", CaseDriver.Commissioner), ("commissioner, other office", "byrad-kultur-mangfold-likestilling"),
        ("secretariat of byrådet", "byradets-sekretariat"), ("secretariat of bystyret", "bystyrets-kontor"),
    ];
}
