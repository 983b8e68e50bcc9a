using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MembershipCases.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Delegation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Reserves",
                table: "LegalReferences",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DelegatedUnder",
                table: "Cases",
                type: "text",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Reserves",
                table: "LegalReferences");

            migrationBuilder.DropColumn(
                name: "DelegatedUnder",
                table: "Cases");
        }
    }
}
