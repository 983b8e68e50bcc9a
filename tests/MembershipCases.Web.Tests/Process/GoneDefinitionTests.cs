using MembershipCases.Domain.Process.Bpmn;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.Process;

/// <summary>
/// A case runs to its end on the version it began with, also when a later file has taken that version's place.
/// </summary>
public abstract class GoneDefinitionTests(ServiceHost host)
{
    private const int GoneVersion = 77;

    [Fact]
    public async Task A_case_finds_its_version_after_the_file_is_gone_and_no_new_case_begins_with_it()
    {
        await using var scope = host.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        var definitions = ProcessDefinitions.Load(AppContext.BaseDirectory, null);
        var latest = definitions.Latest(CaseKind.Join);
        var source = latest.Source.Replace("version=\"1\"", $"version=\"{GoneVersion}\"", StringComparison.Ordinal);
        var gone = BpmnReader.Read("gone.bpmn", source).Definition!;
        db.Definitions.Add(
            new StoredDefinition { Kind = CaseKind.Join, Version = GoneVersion, Hash = gone.Hash, Source = source });
        await HistoryWriter.Save(db, Actor.Service, host.Time.GetUtcNow(), null, TestContext.Current.CancellationToken);

        await Preparation.StoreDefinitions(db, definitions, host.Time);

        Assert.Equal(gone.Hash, definitions.Get(CaseKind.Join, GoneVersion)!.Hash);
        Assert.Same(latest, definitions.Latest(CaseKind.Join));
        Assert.DoesNotContain(definitions.All, definition => definition.Version == GoneVersion);
    }
}

[Collection<SharedOnSqlite>]
public sealed class GoneDefinitionOnSqlite(SqliteHost host) : GoneDefinitionTests(host);

[Collection<SharedOnPostgres>]
public sealed class GoneDefinitionOnPostgres(PostgresHost host) : GoneDefinitionTests(host);
