using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MembershipCases.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Mandates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Closing",
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
        }
    }
}
