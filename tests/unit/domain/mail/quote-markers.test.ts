import { describe, expect, it } from "vitest";
import { quoteMarkOf, quoteMarkers } from "#app/domain/mail/quote-markers.ts";

const marks = (name: string, attributes: Record<string, string>): unknown =>
  quoteMarkOf(name, new Map(Object.entries(attributes)));

describe("what a mail client's elements say about the words in them", () => {
  it.each([
    ["blockquote", { type: "cite" }, "quoted"],
    ["blockquote", { class: "gmail_quote" }, "quoted"],
    ["blockquote", { style: "border-left:1px solid #ccc" }, "quoted"],
    ["blockquote", {}, "maybe"],
    ["blockquote", { style: "margin:0 0 0 40px;border:none" }, null],
    ["div", { class: "x_gmail_attr other" }, "attribution"],
    ["div", { id: "yahoo_quoted_123" }, "quoted"],
    ["div", { id: "x_divRplyFwdMsg" }, "header"],
    ["div", { "data-signatureblock": "true" }, "signature"],
    ["div", { name: "quote" }, "quoted"],
    ["div", { class: "other" }, null],
  ] as const)("%s %j", (name, attributes, mark) => {
    expect(marks(name, attributes)).toBe(mark);
  });

  it("survive cleaning: every class and id that says something is kept", () => {
    const silent = new Set(["MsoNormal", "appendonsend", "moz-forward-container", "clean_bq"]);
    const { classes, ids } = quoteMarkers;
    const speaking = [...classes, ...ids].filter((name) => !silent.has(name));

    expect(speaking.filter((name) => marks("div", { class: name }) === null)).toEqual([]);
  });
});
