using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MembershipCases.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Worklists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_CaseOffices_OfficeId",
                table: "CaseOffices");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Suspended",
                table: "Cases",
                column: "Id",
                filter: "\"SuspendedOn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CaseOffices_OfficeId_CaseId",
                table: "CaseOffices",
                columns: new[] { "OfficeId", "CaseId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Cases_Suspended",
                table: "Cases");

            migrationBuilder.DropIndex(
                name: "IX_CaseOffices_OfficeId_CaseId",
                table: "CaseOffices");

            migrationBuilder.CreateIndex(
                name: "IX_CaseOffices_OfficeId",
                table: "CaseOffices",
                column: "OfficeId");
        }
    }
}
