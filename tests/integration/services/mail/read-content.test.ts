import { describe, expect, it } from "vitest";
import { readContent } from "#app/services/mail/read-content.ts";
import { pureDeps } from "#app/pure-wiring.server.ts";

const needs = pureDeps();

const read = async (mail: string) =>
  readContent(needs, await needs.parseMime(Buffer.from(mail.replaceAll("\n", "\r\n"))));

describe("what stands in a mail", () => {
  it("is told apart into new words, signature and quoted history", async () => {
    const content = await read(
      "From: ana@post.example\nSubject: Re: Ring\n\nYes, please.\n-- \nAna\n\nOn Fri, May 22, 2026 at 4:52 PM Mejurn <support@mejurn.example> wrote:\n> Shall we?\n",
    );

    expect(content).toMatchObject({
      replyText: "Yes, please.",
      html: null,
      quotedHtml: null,
      forwarded: null,
      limits: [],
    });
    expect(content.signatureText).toContain("Ana");
    expect(content.quotedText).toContain("> Shall we?");
    expect(content.text).toContain("Shall we?");
  });

  it("comes from the HTML where the mail has no text, made harmless and cut above the quote", async () => {
    const content = await read(
      'From: ana@post.example\nSubject: Re: Ring\nContent-Type: text/html\n\n<div dir="ltr">Yes<script>alert(1)</script></div><div class="gmail_quote"><div class="gmail_attr">On Fri, May 22, 2026 at 4:52 PM Mejurn &lt;support@mejurn.example&gt; wrote:<br></div><blockquote>Shall we?</blockquote></div>\n',
    );

    expect(content.replyText).toBe("Yes");
    expect(content.html).toContain("Yes");
    expect(content.html).not.toMatch(/script|Shall we/);
    expect(content.quotedHtml).toContain("Shall we?");
  });
});
