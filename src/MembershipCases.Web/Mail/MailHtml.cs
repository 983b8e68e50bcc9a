using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace MembershipCases.Web.Mail;

/// <summary>
/// Renders the frame of an HTML message: without tables or external resources, in a light and a dark colour scheme, as
/// plain as the pages.
/// </summary>
public static class MailHtml
{
    private const string Style =
        """
        :root { color-scheme: light dark; supported-color-schemes: light dark; }
        body {
          margin: 0;
          padding: 0;
          background: #f3f3f4;
          color: #292c30;
          font: 16px/1.55 Inter, "Segoe UI", system-ui, -apple-system, Helvetica, Arial, sans-serif;
          -webkit-text-size-adjust: 100%;
          overflow-wrap: anywhere;
        }
        .page { max-width: 640px; margin: 0 auto; padding: 24px 16px 32px; }
        header p { margin: 0 0 4px; color: #5b5d60; font-size: 14px; font-weight: 600; }
        h1 { margin: 0 0 20px; font-size: 24px; line-height: 1.3; font-weight: 600; letter-spacing: -0.01em; }
        h2 { margin: 0 0 8px; font-size: 18px; line-height: 1.35; font-weight: 600; }
        article {
          margin: 0 0 16px;
          padding: 20px 24px;
          background: #ffffff;
          border: 1px solid #bbbcbd;
          border-top: 4px solid #0062ba;
          border-radius: 8px;
        }
        p { margin: 0 0 16px; }
        a { color: #005db1; }
        .left {
          display: inline-block;
          padding: 2px 10px;
          background: #ddeaf6;
          color: #002c54;
          border-radius: 4px;
          font-weight: 600;
        }
        .late { border-top-color: #c01b1b; }
        .late .left { background: #f8e4e4; color: #590d0d; }
        .button {
          display: inline-block;
          padding: 10px 18px;
          background: #0062ba;
          color: #ffffff;
          border-radius: 4px;
          font-weight: 600;
          text-decoration: none;
        }
        dl { margin: 0 0 12px; padding: 12px 0 0; border-top: 1px solid #bbbcbd; }
        dt { margin: 0; color: #5b5d60; font-size: 14px; font-weight: 600; }
        dd { margin: 0 0 10px; }
        .why { margin: 0; font-size: 14px; }
        footer { color: #5b5d60; font-size: 14px; }
        @media (max-width: 480px) { article { padding: 16px; } h1 { font-size: 21px; } }
        @media (prefers-color-scheme: dark) {
          body { background: #15171a; color: #eeeff0; }
          article { background: #202327; border-color: #51555b; border-top-color: #6aa9e8; }
          header p, dt, footer { color: #b4b7bb; }
          a { color: #8fc0f0; }
          .left { background: #10304e; color: #e0eefb; }
          .late { border-top-color: #ee7b7b; }
          .late .left { background: #4c1616; color: #fbe5e5; }
          .button { background: #8fc0f0; color: #06203a; }
          dl { border-color: #51555b; }
        }
        """;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Encodes text for HTML.</summary>
    public static string Of(string text) => Encoder.Encode(text);

    /// <summary>Renders a complete message.</summary>
    /// <param name="language">The language of the message.</param>
    /// <param name="title">The title of the document, as text.</param>
    /// <param name="sender">The name of the service, as text.</param>
    /// <param name="heading">The heading, as text.</param>
    /// <param name="body">The body, as HTML.</param>
    /// <param name="foot">The footer, as HTML.</param>
    public static string Page(
        Language language, string title, string sender, string heading, string body, string foot) =>
        $"""
        <!DOCTYPE html>
        <html lang="{language.Code}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="supported-color-schemes" content="light dark">
        <title>{Of(title)}</title>
        <style>
        {Style}
        </style>
        </head>
        <body lang="{language.Code}">
        <div class="page">
        <header><p>{Of(sender)}</p><h1>{Of(heading)}</h1></header>
        <main>
        {body}
        </main>
        <footer><p>{foot}</p></footer>
        </div>
        </body>
        </html>
        """;
}
