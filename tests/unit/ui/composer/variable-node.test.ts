// @vitest-environment jsdom
import { Editor } from "@tiptap/core";
import { afterEach, describe, expect, it } from "vitest";
import { withAtoms, withoutAtoms } from "#app/domain/reply/variable/variable-atoms.ts";
import { makeTranslate } from "#app/domain/words/translate.ts";
import { variableValues } from "#app/domain/reply/variable/variable-values.ts";
import { replySchema } from "#app/ui/composer/editor-schema.ts";
import { variableNode } from "#app/ui/composer/variable-node.ts";
import { orderOfReply, variableFacts } from "#tests/unit/domain/reply/variable/variable-facts.ts";

const editors: Editor[] = [];
afterEach(() => editors.splice(0).forEach((editor) => editor.destroy()));

function open(content: string): Editor {
  const editor = new Editor({
    element: document.createElement("div"),
    extensions: [
      ...replySchema(() => Promise.resolve(null)),
      variableNode(() => ({ text, why, name }) => ({
        words: text ?? why ?? name,
        title: "about it",
        tone: text === null ? "missing" : "value",
      })),
    ],
    content,
  });
  editors.push(editor);
  return editor;
}

const t = makeTranslate("en", null);
const values = variableValues(variableFacts());
const nothingShipped = variableValues(variableFacts({ order: orderOfReply({ parcels: [] }) }));
const TEMPLATE = "<p>{{order.name}}: {{tracking.number}}, {{tracking.link}}</p>";

describe("variables in the editor", () => {
  it("are words and a link in the mail, and one piece for its writer", () => {
    const editor = open(withAtoms(TEMPLATE, { values, t }));

    expect(editor.getText()).toBe("#1001: 1Z999, https://ups.example/track?n=1Z999&x=1");
    expect(editor.getHTML()).toContain('href="https://ups.example/track?n=1Z999&amp;x=1"');
    const shown = editor.view.dom.querySelectorAll("[data-test=variable]");
    expect([...shown].map((one) => one.textContent)).toEqual([
      "#1001",
      "1Z999",
      "https://ups.example/track?n=1Z999&x=1",
    ]);
  });

  it("stay in braces without a value, and say why", () => {
    const editor = open(withAtoms(TEMPLATE, { values: nothingShipped, t }));

    expect(editor.getText()).toBe("#1001: {{tracking.number}}, {{tracking.link}}");
    expect(editor.getHTML()).toContain("{{tracking.number}}");
    const missing = editor.view.dom.querySelector(".loupe-variable--missing");
    expect(missing?.textContent).toBe("no tracking number yet");
    expect(missing?.getAttribute("aria-label")).toBe("about it");
  });

  it("are kept as the template that they came from", () => {
    for (const given of [values, nothingShipped, null]) {
      const editor = open(withAtoms(TEMPLATE, given && { values: given, t }));
      expect(withoutAtoms(editor.getHTML())).toBe(TEMPLATE);
      expect(withoutAtoms(open(editor.getHTML()).getHTML())).toBe(TEMPLATE);
    }
  });

  it("make no link of an address that is none, and no variable of another name", () => {
    const evil =
      '<p><span data-variable="tracking.link" data-text="javascript:alert(1)">x</span></p>';

    expect(open(evil).getHTML()).not.toContain("href");
    expect(open('<p><span data-variable="nobody">x</span></p>').getHTML()).toBe("<p>x</p>");
  });
});
