// @vitest-environment jsdom
import { Editor } from "@tiptap/core";
import { afterEach, describe, expect, it } from "vitest";
import { isSafeLink, replySchema } from "#app/ui/composer/editor-schema.ts";
import type { SlashAsked } from "#app/ui/composer/reply-editor.ts";
import { slashExtension } from "#app/ui/composer/slash-extension.ts";

const editors: Editor[] = [];
afterEach(() => editors.splice(0).forEach((editor) => editor.destroy()));

function open(content: string, asked?: (asked: SlashAsked | null) => void): Editor {
  const port = asked && { onAsked: asked, onKey: () => false };
  const editor = new Editor({
    element: document.createElement("div"),
    extensions: [...replySchema(() => Promise.resolve(null)), slashExtension(() => port)],
    content,
  });
  editors.push(editor);
  return editor;
}

describe("what a reply can hold", () => {
  it("keeps words, emphasis, lists, quotes, safe links and own pictures", () => {
    const html =
      "<p>Dear <strong>Alice</strong>, <em>see</em> <u>this</u></p><ul><li><p>one</p></li></ul>" +
      '<blockquote><p>you said</p></blockquote><p><a href="https://mejurn.example/care">care</a></p>';

    const written = open(`${html}<img src="cid:abc@loupe" alt="ring">`).getHTML();

    expect(written).toContain(html);
    expect(written).toContain('<img src="cid:abc@loupe" alt="ring">');
  });

  it("takes nothing along that a word processor or a web page brings", () => {
    const written = open(
      '<style>p{color:red}</style><h1 style="color:red">Title</h1><p class="MsoNormal">' +
        '<span style="font-family:Calibri"><o:p>Words</o:p></span></p><script>go()</script>' +
        '<p><img src="https://spy.example/p.gif"><img src="data:image/png;base64,AA"></p><table><tr><td>cell</td></tr></table>',
    ).getHTML();

    expect(written).toMatch(/Title.*Words.*cell/s);
    expect(written).not.toMatch(/style|class|script|<img|table|h1|go\(\)/);
  });

  it.each([
    "javascript:go()",
    "data:text/html,x",
    "file:///etc/passwd",
    " vbscript:x",
    "//x.example",
  ])("links nothing to %s", (address) => {
    expect(isSafeLink(address)).toBe(false);
    expect(open(`<p><a href="${address}">here</a></p>`).getHTML()).toBe("<p>here</p>");
  });

  it.each(["https://a.example", "mailto:jo@post.example", "tel:+12125550100"])(
    "may link to %s",
    (address) => {
      expect(open(`<p><a href="${address}">here</a></p>`).getHTML()).toContain(`href="${address}"`);
    },
  );
});

describe("typing a slash", () => {
  it("asks for what follows it, and puts the choice in its place", () => {
    const heard: (SlashAsked | null)[] = [];
    const editor = open("<p></p>", (asked) => heard.push(asked));

    editor.chain().focus("end").insertContent("/ret").run();

    return expect
      .poll(() => heard.at(-1)?.query)
      .toBe("ret")
      .then(() => {
        heard.at(-1)?.choose("<strong>Returns</strong>");
        expect(editor.getText()).toBe("Returns");
      });
  });

  it("is a slash where nobody has anything to choose from", () => {
    const editor = open("<p>and</p>");

    editor.chain().focus("end").insertContent("/or").run();

    expect(editor.getText()).toBe("and/or");
  });
});
