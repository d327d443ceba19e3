import { describe, expect, it } from "vitest";
import { cleanStyle } from "#app/adapters/html/clean-style.ts";

describe("the style of an element in a mail", () => {
  it.each([
    "color:#333333",
    "color:rgb(51, 51, 51)",
    "background:rgba(0,0,0,.5)",
    "border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm",
    'font-family:"Segoe UI", sans-serif',
    "margin:0 0 0 .8ex;border-left:1px #ccc solid;padding-left:1ex",
    "display:inline-block",
    "width:100%!important",
  ])("stays as it is: %s", (style) => {
    expect(cleanStyle(style)).toEqual({ style, findings: [] });
  });

  it.each([
    "position:absolute",
    "z-index:9",
    "display:flex",
    "opacity:0",
    "margin-left:-9999px",
    "text-indent:-100em",
    "content:'x'",
    "color:var(--x)",
    "width:calc(1px)",
    "color:\\72 ed",
    'font-family:"a',
    "font-family:'a\"",
    "color:red/*",
    "--x:1",
    "@import 'x'",
    `color:${"x".repeat(600)}`,
  ])("goes without a word of its own: %s", (style) => {
    expect(cleanStyle(`${style};color:red`).style).toBe("color:red");
  });

  it("says where its pictures would have come from, however they are written", () => {
    expect(
      cleanStyle("background:URL( 'https://x.example/a.png' );list-style:image-set(x);width:1px"),
    ).toEqual({
      style: "width:1px",
      findings: [
        { kind: "css-address", address: "https://x.example/a.png" },
        { kind: "css-address", address: "" },
      ],
    });
  });

  it("names code and boxes laid over others", () => {
    expect(cleanStyle("width:expression(x);behavior:x;position:fixed").findings).toEqual([
      { kind: "css-code" },
      { kind: "css-code" },
      { kind: "css-position" },
    ]);
  });
});
