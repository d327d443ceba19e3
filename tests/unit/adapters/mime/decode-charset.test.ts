import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decodeCharset } from "#app/adapters/mime/decode-charset.server.ts";

const bytes = (...values: number[]) => Uint8Array.from(values);
const latin1 = (text: string) => Buffer.from(text, "latin1");

describe("reading bytes by their charset", () => {
  it.each([
    ["utf8", Buffer.from("Größe"), "Größe"],
    ['"UTF-8"', Buffer.from("Größe"), "Größe"],
    ["charset=utf-8;", Buffer.from("Größe"), "Größe"],
    ["ansi_x3.4-1968", Buffer.from("Grosse"), "Grosse"],
    ["iso-8859-15", bytes(0xa4), "€"],
    ["8859-15", bytes(0xa4), "€"],
    ["iso_8859-1:1987", bytes(0xf6), "ö"],
    ["cp-850", bytes(0x94), "ö"],
    ["IBM437", bytes(0x94), "ö"],
    ["cp1252", bytes(0x80), "€"],
    ["win-1251", bytes(0xc7, 0xe0, 0xea, 0xe0, 0xe7), "Заказ"],
    ["x-cp1250", bytes(0xb9), "ą"],
    ["koi8-r", bytes(0xfa, 0xc1, 0xcb, 0xc1, 0xda), "Заказ"],
    ["x-mac-roman", bytes(0x9a), "ö"],
    ["x-mac-ce", bytes(0x88), "ą"],
    ["iso-8859-8-i", bytes(0xf9, 0xec, 0xe5, 0xed), "שלום"],
    ["iso-8859-11", bytes(0xa1), "ก"],
    ["tis-620", bytes(0xa1), "ก"],
    ["gb2312", bytes(0xb6, 0xa9, 0xb5, 0xa5), "订单"],
    ["x-gbk", bytes(0xe9, 0x46), "镕"],
    ["hz-gb-2312", latin1("~{6)5%~} ok~~"), "订单 ok~"],
    ["big5", bytes(0xad, 0x71, 0xb3, 0xe6), "訂單"],
    ["ks_c_5601-1987", bytes(0xc1, 0xd6, 0xb9, 0xae), "주문"],
    ["iso-2022-kr", latin1("\x1b$)C\x0eAV9.\x0f ok"), "주문 ok"],
    ["windows-31j", bytes(0x92, 0x8d, 0x95, 0xb6, 0x87, 0x40), "注文①"],
    ["iso-2022-jp-ms", latin1("\x1b$BCmJ8\x1b(B"), "注文"],
    ["euc-jp", bytes(0xc3, 0xed, 0xca, 0xb8), "注文"],
    ["unicode-1-1-utf-7", latin1("Gr+APYA3w-e"), "Größe"],
    ["utf-16", bytes(0xff, 0xfe, 0x47, 0x00, 0xf6, 0x00), "Gö"],
    ["utf-16", bytes(0xfe, 0xff, 0x00, 0x47, 0x00, 0xf6), "Gö"],
    ["utf-16", bytes(0x47, 0x00, 0xf6, 0x00), "Gö"],
    ["utf-16be", bytes(0x00, 0x47, 0x00, 0xf6), "Gö"],
    ["unicode", latin1("already plain"), "already plain"],
    ["utf-32", bytes(0, 0, 0xfe, 0xff, 0, 0, 0, 0x47), "G"],
    ["utf-32le", bytes(0x47, 0, 0, 0, 0x0d, 0xf6, 0x01, 0), "G\u{1f60d}"],
  ])("reads %s", (label, content, text) => {
    expect(decodeCharset(content, label)).toBe(text);
  });

  it.each([
    ["UTF-8 under the name of ASCII", "us-ascii", Buffer.from("Größe"), "Größe"],
    ["UTF-8 under the name of Latin-1", "iso-8859-1", Buffer.from("Größe"), "Größe"],
    ["UTF-8 under a Cyrillic name", "windows-1251", Buffer.from("Größe"), "Größe"],
    ["UTF-8 under no name", null, Buffer.from("Größe"), "Größe"],
    ["Windows characters under the name of Latin-1", "iso-8859-1", bytes(0x93, 0x41, 0x94), "“A”"],
    ["Windows characters under the name of UTF-8", "utf-8", latin1("Gr\xf6\xdfe"), "Größe"],
    ["Windows characters under an unknown name", "x-unknown", latin1("Gr\xf6\xdfe"), "Größe"],
    ["broken UTF-8 with whole characters in it", "utf-8", bytes(0xc3, 0xb6, 0xff), "ö\ufffd"],
    ["UTF-8 that was cut", "utf-8", bytes(0x47, 0xc3), "G\ufffd"],
    ["a byte order mark", "utf-8", Buffer.from("\ufeffGröße"), "Größe"],
    ["Japanese escapes under no name", null, latin1("\x1b$BCmJ8\x1b(B"), "注文"],
    ["a name that is no charset", "base64", latin1("Gr\xf6\xdfe"), "Größe"],
  ])("reads %s", (_, label, content, text) => {
    expect(decodeCharset(content, label)).toBe(text);
  });

  it("reads every charset that iconv-lite knows without throwing", () => {
    const names = [
      "cp437",
      "cp720",
      "cp737",
      "cp775",
      "cp852",
      "cp857",
      "cp866",
      "cp1125",
      "armscii8",
      "tcvn",
      "rk1048",
      "mik",
      "macgreek",
      "macturkish",
      "georgianps",
      "viscii",
    ];

    const read = names.filter((name) =>
      decodeCharset(iconv.encode("Order 1042: \xe4", name), name).startsWith("Order 1042: "),
    );

    expect(read).toEqual(names);
  });
});
