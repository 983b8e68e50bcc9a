using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace MembershipCases.Web.Data;

/// <summary>Creates the context with which <c>dotnet ef</c> adds migrations for PostgreSQL, without a server.</summary>
public sealed class DesignTimePostgresDb : IDesignTimeDbContextFactory<PostgresDb>
{
    /// <inheritdoc/>
    public PostgresDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=localhost;Database=design").Options);
}
