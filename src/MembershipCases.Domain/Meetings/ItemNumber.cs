namespace MembershipCases.Domain.Meetings;

/// <summary>A meeting's item number: a sequence within the year, such as 11/20 for the eleventh of 2020.</summary>
public static class ItemNumber
{
    /// <summary>Whether the text has the form of an item number.</summary>
    public static bool IsWellFormed(string? text)
    {
        if (text?.Split('/') is not [var sequence, var year]) return false;
        return sequence.Length is > 0 and <= 5 && sequence.All(char.IsAsciiDigit)
            && year.Length is 2 or 4 && year.All(char.IsAsciiDigit);
    }
}
