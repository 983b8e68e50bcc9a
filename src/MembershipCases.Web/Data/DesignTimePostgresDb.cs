using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace MembershipCases.Web.Data;

/// <summary>Lets <c>dotnet ef</c> make migrations for PostgreSQL without a server.</summary>
public sealed class DesignTimePostgresDb : IDesignTimeDbContextFactory<PostgresDb>
{
    /// <inheritdoc/>
    public PostgresDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=localhost;Database=design").Options);
}
