using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MembershipCases.Web.Data.Mappings;

/// <summary>What every record that has a history has in common.</summary>
internal static class RecordedMapping
{
    /// <summary>Our own id, and a version of our own that works the same on both databases.</summary>
    public static void AsRecorded<T>(this EntityTypeBuilder<T> record) where T : Recorded
    {
        record.Property(r => r.Id).ValueGeneratedNever();
        record.Property(r => r.Version).IsConcurrencyToken();
    }
}
