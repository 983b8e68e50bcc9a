using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Web.Features.Reviews;

/// <summary>Formats places, doubts and colours of findings in the user's language.</summary>
public static class ReviewWords
{
    /// <summary>The place of a quote: «s. 3, l. 77–79».</summary>
    public static string Place(this Texts texts, int? page, LineSpan lines)
    {
        var where = lines.From == lines.To
            ? texts["reviews.line", lines.From].Value
            : texts["reviews.lines", lines.From, lines.To].Value;
        return page is { } on ? texts["reviews.on-page", on, where] : where;
    }

    /// <summary>The text of a question.</summary>
    public static string QuestionText(this Texts texts, ReviewQuestion question) =>
        texts[$"reviews.question.{question.Code}", [.. question.Arguments]];

    /// <summary>The colour of a decision's tag; its text gives the same information.</summary>
    public static string Color(this FindingDecision decision) => decision switch
    {
        FindingDecision.Confirmed => "success",
        FindingDecision.LeftOut => "neutral",
        _ => "warning",
    };
}
