using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.Attacks;

/// <summary>The ids of every kind of record that the database has, found in its model.</summary>
public static class RecordIds
{
    /// <summary>For each kind its ids, the oldest first.</summary>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<Guid>>> Of(ServiceHost host)
    {
        await using var scope = host.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        var kinds = db.Model.GetEntityTypes().Where(HasId).ToList();
        return kinds.ToDictionary(kind => kind.ClrType.Name, kind => Ids(db, kind));
    }

    private static bool HasId(IEntityType kind) =>
        !kind.IsOwned() && kind.FindPrimaryKey()?.Properties is [{ Name: "Id" } key] && key.ClrType == typeof(Guid);

    private static IReadOnlyList<Guid> Ids(MembershipDb db, IEntityType kind) =>
        (IReadOnlyList<Guid>)typeof(RecordIds).GetMethod(nameof(IdsOf),
            System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(kind.ClrType).Invoke(null, [db])!;

    private static List<Guid> IdsOf<T>(MembershipDb db) where T : class =>
        [.. db.Set<T>().AsNoTracking().Select(record => EF.Property<Guid>(record, "Id")).AsEnumerable().Order()];
}
