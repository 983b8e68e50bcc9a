using CsCheck;

namespace MembershipCases.Domain.Tests.Reviews;

/// <summary>How pages show in a plain text.</summary>
public enum PageMarks
{
    None,
    FormFeeds,
    SetIn,
    Heads,
    Feet,
}

/// <summary>How a document is set: the same words, other lines.</summary>
/// <param name="Width">Where lines are wrapped; null for a paragraph a line, as a word processor has it.</param>
/// <param name="Between">Blank lines inside a paragraph.</param>
/// <param name="Before">Blank lines before a paragraph.</param>
/// <param name="BeforeText">Blank lines between a heading and its text.</param>
/// <param name="PageLength">Lines on a page.</param>
/// <param name="Marks">How pages show.</param>
/// <param name="LineEnd">The line ending.</param>
public sealed record Setting(
    int? Width, int Between, int Before, int BeforeText, int PageLength, PageMarks Marks, string LineEnd)
{
    public static readonly Gen<Setting> Any = Gen.Select(Gen.OneOf<int?>(null, 80, 95, 110), Gen.Int[0, 1],
        Gen.Int[1, 3], Gen.Bool, Gen.Int[20, 70], Gen.Enum<PageMarks>(), Gen.OneOf("\n", "\r\n"),
        (width, between, air, apart, page, marks, end) => width is null
            ? new Setting(null, 0, apart ? 0 : 1, 0, page, marks is PageMarks.SetIn ? PageMarks.None : marks, end)
            : new Setting(width, between, between + air, apart ? between + air : between, page, marks, end));
}
