using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.Attacks;

/// <summary>How many rows every table has, and how often records with a version were changed: what is the same before and after was not changed.</summary>
public static class Rows
{
    /// <summary>Counts them, but for sessions, which come and go.</summary>
    public static async Task<string> Count(ServiceHost host)
    {
        await using var scope = host.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        var counts = new List<string>();
        foreach (var kind in db.Model.GetEntityTypes().Where(kind => !kind.IsOwned() && kind.ClrType != typeof(Session) && kind.GetTableName() is not null).Select(kind => kind.ClrType).Distinct().OrderBy(type => type.Name, StringComparer.Ordinal))
            counts.Add((string)typeof(Rows).GetMethod(nameof(Counted), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(kind).Invoke(null, [db])!);
        return string.Join(' ', counts);
    }

    private static string Counted<T>(MembershipDb db) where T : class
    {
        var versions = db.Model.FindEntityType(typeof(T))!.FindProperty("Version") is null ? 0 : db.Set<T>().Sum(record => EF.Property<int>(record, "Version"));
        return string.Create(CultureInfo.InvariantCulture, $"{typeof(T).Name}:{db.Set<T>().Count()}/{versions}");
    }
}
