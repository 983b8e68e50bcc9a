using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace MembershipCases.Web.Data.Mappings;

internal sealed class ResolutionEndMapping : IEntityTypeConfiguration<ResolutionEnd>
{
    public void Configure(EntityTypeBuilder<ResolutionEnd> end)
    {
        end.ToTable("ResolutionEnds");
        end.Property(e => e.Id).ValueGeneratedNever();
        end.HasOne<Resolution>().WithMany().HasForeignKey(e => e.ResolutionId).OnDelete(DeleteBehavior.Restrict);
        end.HasIndex(e => e.ResolutionId).IsUnique();
        end.HasOne<User>().WithMany().HasForeignKey(e => e.RecordedBy).OnDelete(DeleteBehavior.Restrict);
    }
}
