using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MembershipCases.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class NoWayAround : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Closing",
                table: "Mandates",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Confirmation",
                table: "Mandates",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Rejection",
                table: "Mandates",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Closing",
                table: "Mandates");

            migrationBuilder.DropColumn(
                name: "Confirmation",
                table: "Mandates");

            migrationBuilder.DropColumn(
                name: "Rejection",
                table: "Mandates");
        }
    }
}
