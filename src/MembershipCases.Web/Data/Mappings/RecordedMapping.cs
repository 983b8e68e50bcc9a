using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MembershipCases.Web.Data.Mappings;

/// <summary>Maps the properties common to all records that have a history.</summary>
internal static class RecordedMapping
{
    /// <summary>
    /// Maps the id and the version, which the service itself sets, so that the concurrency token works the same on both
    /// databases.
    /// </summary>
    public static void AsRecorded<T>(this EntityTypeBuilder<T> record) where T : Recorded
    {
        record.Property(r => r.Id).ValueGeneratedNever();
        record.Property(r => r.Version).IsConcurrencyToken();
    }
}
