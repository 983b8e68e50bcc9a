using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MembershipCases.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class WaysBack : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Timers_CaseId_Token",
                table: "Timers");

            migrationBuilder.DropIndex(
                name: "IX_Steps_CaseId_Token",
                table: "Steps");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "SetAt",
                table: "Timers",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "UndoneAt",
                table: "Timers",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StateBefore",
                table: "Steps",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "UndoneAt",
                table: "Steps",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "UndoneBy",
                table: "Steps",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "UndoneFor",
                table: "Steps",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "UndoneAt",
                table: "Resolutions",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "UndoneAt",
                table: "Recommendations",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StateBeforeEnd",
                table: "Cases",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Reopenings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Outcome = table.Column<string>(type: "text", nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    OnBehalfOf = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    RefusedFor = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reopenings", x => x.Id);
                    table.CheckConstraint("CK_Reopenings_Decided", "(\"DecidedAt\" IS NULL) = (\"DecidedBy\" IS NULL) AND (\"DecidedAt\" IS NOT NULL OR \"RefusedFor\" IS NULL)");
                    table.CheckConstraint("CK_Reopenings_FourEyes", "\"RefusedFor\" IS NOT NULL OR \"DecidedBy\" IS NULL OR \"DecidedBy\" <> \"By\"");
                    table.ForeignKey(
                        name: "FK_Reopenings_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Reopenings_Users_By",
                        column: x => x.By,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Reopenings_Users_DecidedBy",
                        column: x => x.DecidedBy,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ResolutionEnds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    ResolutionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Reference = table.Column<string>(type: "text", nullable: false),
                    EndedBy = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ResolutionEnds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ResolutionEnds_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ResolutionEnds_Resolutions_ResolutionId",
                        column: x => x.ResolutionId,
                        principalTable: "Resolutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ResolutionEnds_Users_RecordedBy",
                        column: x => x.RecordedBy,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Timers_CaseId_Token",
                table: "Timers",
                columns: new[] { "CaseId", "Token" },
                unique: true,
                filter: "\"UndoneAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Steps_CaseId_Token",
                table: "Steps",
                columns: new[] { "CaseId", "Token" },
                unique: true,
                filter: "\"UndoneAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Reopenings_By",
                table: "Reopenings",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_Reopenings_DecidedBy",
                table: "Reopenings",
                column: "DecidedBy");

            migrationBuilder.CreateIndex(
                name: "IX_Reopenings_Waiting",
                table: "Reopenings",
                column: "CaseId",
                unique: true,
                filter: "\"DecidedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ResolutionEnds_CaseId",
                table: "ResolutionEnds",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_ResolutionEnds_RecordedBy",
                table: "ResolutionEnds",
                column: "RecordedBy");

            migrationBuilder.CreateIndex(
                name: "IX_ResolutionEnds_ResolutionId",
                table: "ResolutionEnds",
                column: "ResolutionId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Reopenings");

            migrationBuilder.DropTable(
                name: "ResolutionEnds");

            migrationBuilder.DropIndex(
                name: "IX_Timers_CaseId_Token",
                table: "Timers");

            migrationBuilder.DropIndex(
                name: "IX_Steps_CaseId_Token",
                table: "Steps");

            migrationBuilder.DropColumn(
                name: "SetAt",
                table: "Timers");

            migrationBuilder.DropColumn(
                name: "UndoneAt",
                table: "Timers");

            migrationBuilder.DropColumn(
                name: "StateBefore",
                table: "Steps");

            migrationBuilder.DropColumn(
                name: "UndoneAt",
                table: "Steps");

            migrationBuilder.DropColumn(
                name: "UndoneBy",
                table: "Steps");

            migrationBuilder.DropColumn(
                name: "UndoneFor",
                table: "Steps");

            migrationBuilder.DropColumn(
                name: "UndoneAt",
                table: "Resolutions");

            migrationBuilder.DropColumn(
                name: "UndoneAt",
                table: "Recommendations");

            migrationBuilder.DropColumn(
                name: "StateBeforeEnd",
                table: "Cases");

            migrationBuilder.CreateIndex(
                name: "IX_Timers_CaseId_Token",
                table: "Timers",
                columns: new[] { "CaseId", "Token" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Steps_CaseId_Token",
                table: "Steps",
                columns: new[] { "CaseId", "Token" },
                unique: true);
        }
    }
}
