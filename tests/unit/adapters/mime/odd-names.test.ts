import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { parseMime } from "#app/adapters/mime/parse-mime.server.ts";
import { mail } from "./a-raw-mail.ts";

const raw = (text: string, charset: string) => iconv.encode(text, charset).toString("latin1");

describe("naming an attachment whose name was written in an odd way", () => {
  it.each([
    [
      "Latin-1 that calls itself ASCII",
      ["name*=\"us-ascii''ohne%20W%F6lbung.pdf\""],
      "ohne Wölbung.pdf",
    ],
    ["an encoded word without quotes", ["name==?utf-8?B?R3LDtsOfZS5wZGY=?="], "Größe.pdf"],
    [
      "encoded words in pieces",
      ['name*0="=?utf-8?Q?Gr=C3=B6?="; name*1="=?utf-8?Q?=C3=9Fe.pdf?="'],
      "Größe.pdf",
    ],
    ["pieces counted from one", ['name*1="A"; name*2="B.pdf"'], "AB.pdf"],
    [
      "an encoded word in an unknown charset",
      ['name="=?unknown-8bit?B?xO7j7uLu8C5wZGY=?="'],
      "Договор.pdf",
    ],
    ["raw Cyrillic", [`name="${raw("Договор.pdf", "windows-1251")}"`], "Договор.pdf"],
    ["raw Japanese", [`name="${raw("領収書について.pdf", "shift_jis")}"`], "領収書について.pdf"],
    ["raw Chinese", [`name="${raw("订单发票.pdf", "gbk")}"`], "订单发票.pdf"],
    ["raw Korean", [`name="${raw("주문서 사진.pdf", "euc-kr")}"`], "주문서 사진.pdf"],
    ["escapes of a link", ["name=Gr%C3%B6%C3%9Fe.pdf"], "Größe.pdf"],
    ["a percent sign of its own", ['name="100%25 %F6.pdf"'], "100%25 %F6.pdf"],
    ["only in its description", ["x=y", "Content-Description: Rechnung 7.pdf"], "Rechnung 7.pdf"],
    ["a description that is no name", ["x=y", "Content-Description: Your invoice."], "unnamed.pdf"],
    [
      "in a disposition without its first word",
      ["x=y", 'Content-Disposition: filename="a.pdf"'],
      "a.pdf",
    ],
  ])("reads %s", async (_, [parameter = "", ...headers], name) => {
    const read = await parseMime(
      mail(
        "Content-Type: multipart/mixed; boundary=m",
        "",
        "--m",
        "Content-Type: text/plain",
        "",
        "Words",
        "--m",
        `Content-Type: application/pdf; ${parameter}`,
        ...headers,
        "",
        "x",
        "--m--",
      ),
    );

    expect(read.attachments.map((one) => one.fileName)).toEqual([name]);
  });

  it.each([
    "text / html; charset=utf-8",
    "text/html: charset=utf-8",
    "text/html, charset=utf-8",
    "text/html;;; charset=utf-8;;",
    "=?utf-8?Q?text/html;_charset=3Dutf-8?=",
  ])("shows words of the type %j as HTML", async (type) => {
    const read = await parseMime(mail(`Content-Type: ${type}`, "", "<p>Hi</p>"));

    expect(read).toMatchObject({ text: "Hi", html: "<p>Hi</p>" });
  });

  it("believes a charset that stands without a type", async () => {
    const read = await parseMime(mail("Content-Type: charset=koi8-r", "", raw("Да", "koi8-r")));

    expect(read.text).toBe("Да");
  });
});
