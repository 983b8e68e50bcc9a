using System.Text;

namespace MembershipCases.Domain.Process.Bpmn;

/// <summary>
/// Parses a condition by recursive descent; <c>and</c> binds tighter than <c>or</c>, and both are left-associative.
/// </summary>
public sealed class FeelParser
{
    private const int Deepest = 50;
    private readonly string text;
    private int at;
    private int depth;

    private FeelParser(string text) => this.text = text;

    /// <summary>Parses a condition.</summary>
    /// <param name="text">The FEEL text.</param>
    /// <param name="fault">What cannot be parsed, with its position from 1; null on success.</param>
    /// <returns>The condition, or null when it cannot be parsed completely.</returns>
    public static Feel? Parse(string text, out string? fault)
    {
        var parser = new FeelParser(text);
        try
        {
            var feel = parser.Either();
            parser.Skip();
            fault = parser.at == text.Length ? null : parser.Expected("the end, \"and\" or \"or\"").Message;
            return fault is null ? feel : null;
        }
        catch (FormatException e)
        {
            fault = e.Message;
            return null;
        }
    }

    private Feel Either()
    {
        var left = Both();
        while (Word("or"))
            left = new Feel.Or(left, Both());
        return left;
    }

    private Feel Both()
    {
        var left = One();
        while (Word("and"))
            left = new Feel.And(left, One());
        return left;
    }

    private Feel One()
    {
        if (Word("not"))
            return new Feel.Not(InParentheses());
        Skip();
        return at < text.Length && text[at] == '(' ? InParentheses() : Comparison();
    }

    private Feel InParentheses()
    {
        if (++depth > Deepest)
            throw Expected("fewer parentheses inside each other");
        Take("(");
        var inner = Either();
        Take(")");
        depth--;
        return inner;
    }

    private Feel.Compare Comparison()
    {
        var fact = Name();
        Skip();
        var same = at < text.Length && text[at] == '=';
        Take(same ? "=" : "!=");
        return new(fact, same, Literal());
    }

    private string Name()
    {
        Skip();
        var from = at;
        while (at < text.Length && char.IsAsciiLetter(text[at]))
            at++;
        return at > from && text[from..at] is not ("and" or "or" or "not")
            ? text[from..at]
            : throw Expected("the name of a fact");
    }

    private string Literal()
    {
        Take("\"");
        var value = new StringBuilder();
        while (at < text.Length && text[at] != '"')
        {
            if (text[at] == '\\' && (++at == text.Length || text[at] is not ('"' or '\\')))
                throw Expected("\\\" or \\\\");
            value.Append(text[at++]);
        }

        if (at == text.Length)
            throw Expected("a closing quotation mark");
        at++;
        return value.ToString();
    }

    private bool Word(string word)
    {
        Skip();
        var end = at + word.Length;
        var found = string.CompareOrdinal(text, at, word, 0, word.Length) == 0
            && (end == text.Length || !char.IsAsciiLetterOrDigit(text[end]));
        if (found)
            at = end;
        return found;
    }

    private void Take(string sign)
    {
        Skip();
        if (string.CompareOrdinal(text, at, sign, 0, sign.Length) != 0)
            throw Expected(sign);
        at += sign.Length;
    }

    private void Skip()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
    }

    private FormatException Expected(string what) => new($"at character {at + 1} expected {what}");
}
