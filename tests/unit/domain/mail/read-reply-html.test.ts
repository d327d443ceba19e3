import { describe, expect, it } from "vitest";
import { readReplyHtml } from "#app/domain/mail/read-reply-html.ts";

describe("what a customer newly wrote in HTML", () => {
  it("stands above a quote that the client marks, in any language", () => {
    const html = `<div>Ja</div><div class="gmail_quote"><div class="gmail_attr">Nngempa 22.5.2026 16:52, Mejurn &lt;a@b.example&gt; xyz:<br></div><blockquote class="gmail_quote">Shall we?</blockquote></div>`;

    expect(readReplyHtml(html)).toEqual({
      reply: "Ja",
      signature: "",
      quoted: "Nngempa 22.5.2026 16:52, Mejurn <a@b.example> xyz:\n\nShall we?",
    });
  });

  it("stands above Outlook's header in a language that we do not know", () => {
    const html = `<p>Ja</p><hr><div id="divRplyFwdMsg"><b>Avsendar:</b> Mejurn<br><b>Tid:</b> 16:52</div><p>Shall we?</p>`;

    expect(readReplyHtml(html).reply).toBe("Ja");
  });

  it("keeps what was typed where the client puts the line above the quote", () => {
    const html = `<div class="moz-cite-prefix">Yes, please do:<br>size 7.<br><br>On 22/05/26 16:52, Mejurn wrote:<br></div><blockquote type="cite">Shall we?</blockquote>`;

    expect(readReplyHtml(html).reply).toBe("Yes, please do:\nsize 7.");
  });

  it("keeps a question that was typed into the signature", () => {
    const html = `<div>Hi</div><div class="gmail_signature">Jane<br>By the way, where is my other parcel?</div>`;

    expect(readReplyHtml(html).reply).toBe("Hi\nJane\nBy the way, where is my other parcel?");
  });

  it("keeps words in a blockquote that no client marked and nothing introduces", () => {
    const html = `<p>Your page says</p><blockquote>Returns are free</blockquote><p>but I paid.</p>`;

    expect(readReplyHtml(html).reply).toBe("Your page says\n\nReturns are free\n\nbut I paid.");
  });

  it("takes answers between quoted blocks, in order", () => {
    const html = `<div>On 22 May 2026, at 16:52, Mejurn &lt;a@b.example&gt; wrote:</div><blockquote type="cite">Size?</blockquote><div>7</div><blockquote type="cite">Colour?</blockquote><div>Gold</div>`;

    expect(readReplyHtml(html).reply.replace(/\s+/g, " ")).toBe("7 Gold");
  });

  it("reads lines quoted by arrows in HTML too", () => {
    const html = `Yes<br><br>&gt; Subject: ring<br>&gt; From: a@b.example<br>&gt; Shall we?`;

    expect(readReplyHtml(html).reply).toBe("Yes");
  });
});
