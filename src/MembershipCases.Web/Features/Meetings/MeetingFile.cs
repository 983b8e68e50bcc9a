using System.Globalization;
using System.Text;

namespace MembershipCases.Web.Features.Meetings;

/// <summary>
/// A meeting calendar as CSV: semicolons, one meeting per line, columns by the names in the first line (Bokmål, Nynorsk
/// or English): body and day, and optionally time, place and hand-in day.
/// </summary>
public sealed class MeetingFile
{
    private static readonly Dictionary<string, string[]> Names = new()
    {
        ["body"] = ["organ", "body"],
        ["on"] = ["møtedag", "dato", "day", "date"],
        ["starts-at"] = ["klokkeslett", "tid", "time"],
        ["place"] = ["sted", "stad", "place"],
        ["hand-in-by"] = ["innleveringsfrist", "frist", "hand-in deadline", "deadline"],
    };

    private readonly IReadOnlyList<Body> bodies;
    private readonly List<Error> errors = [];
    private readonly List<MeetingRow> rows = [];
    private Dictionary<string, int> columns = [];

    private MeetingFile(IReadOnlyList<Body> bodies) => this.bodies = bodies;

    /// <summary>Reads the whole file: all meetings, or all faults with their lines.</summary>
    public static Result<IReadOnlyList<MeetingRow>> Read(string text, IReadOnlyList<Body> bodies)
    {
        var file = new MeetingFile(bodies);
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        if (!file.ReadHead(lines[0])) return MeetingFileErrors.Head;
        for (var line = 2; line <= lines.Length; line++)
            if (!string.IsNullOrWhiteSpace(lines[line - 1])) file.ReadRow(line, Cells(lines[line - 1]));
        if (file.errors.Count > 0) return file.errors;
        return file.rows.Count == 0 ? MeetingFileErrors.Empty : file.rows;
    }

    private bool ReadHead(string line)
    {
        var heads = Cells(line).ConvertAll(head => head.ToLowerInvariant());
        columns = Names.ToDictionary(name => name.Key, name => heads.FindIndex(head => name.Value.Contains(head)));
        return columns["body"] >= 0 && columns["on"] >= 0;
    }

    private void ReadRow(int line, List<string> cells)
    {
        string Cell(string name) => columns[name] >= 0 && columns[name] < cells.Count ? cells[columns[name]] : "";
        var body = bodies.FirstOrDefault(candidate => IsNamed(candidate, Cell("body")));
        var (isDay, on) = ReadDay(Cell("on"));
        var (isHandIn, handInBy) = ReadDay(Cell("hand-in-by"));
        var isTime = TimeOnly.TryParseExact(Cell("starts-at").Replace('.', ':'), ["HH:mm", "H:mm"],
            CultureInfo.InvariantCulture, DateTimeStyles.None, out var startsAt);
        var before = errors.Count;
        if (body is null) errors.Add(MeetingFileErrors.BodyUnknown(line, Cell("body")));
        if (!isDay) errors.Add(MeetingFileErrors.DayMalformed(line, Cell("on")));
        if (!isHandIn && Cell("hand-in-by") != "") errors.Add(MeetingFileErrors.DayMalformed(line, Cell("hand-in-by")));
        if (!isTime && Cell("starts-at") != "") errors.Add(MeetingFileErrors.TimeMalformed(line, Cell("starts-at")));
        if (isHandIn && isDay && MeetingDays.Refusal(on, (DateOnly?)handInBy) is { } refusal)
            errors.Add(refusal == MeetingErrors.HandInAfterMeeting
                ? MeetingFileErrors.HandInAfterMeeting(line)
                : MeetingFileErrors.HandInTooEarly(line));
        if (Cell("place").Length > 200) errors.Add(MeetingFileErrors.PlaceTooLong(line));
        if (rows.Find(row => row.Body == body?.Key && row.On == on) is { } other)
            errors.Add(MeetingFileErrors.Doubled(line, other.Line));
        if (errors.Count > before) return;
        rows.Add(new MeetingRow(line, body!.Key, on,
            new MeetingPlan(isTime ? startsAt : null, Cell("place") is { Length: > 0 } place ? place : null,
                isHandIn ? handInBy : null)));
    }

    private static (bool IsDay, DateOnly Day) ReadDay(string text) =>
        (OsloTime.TryReadDate(text, out var day) && DateLimits.Admit(day), day);

    private static bool IsNamed(Body body, string name) =>
        new[] { body.Key, body.NameNb, body.NameNn, body.NameEn }.Any(
            known => known.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The cells of a line; a quoted cell may contain semicolons, and doubled quotes stand for one (RFC 4180).
    /// </summary>
    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == '"' && quoted && at + 1 < line.Length && line[at + 1] == '"') cell.Append(line[at++]);
            else if (line[at] == '"') quoted = !quoted;
            else if (line[at] == ';' && !quoted)
                (cells, cell) = ([.. cells, cell.ToString().Trim()], new StringBuilder());
            else cell.Append(line[at]);
        }

        return [.. cells, cell.ToString().Trim()];
    }
}
