import { describe, expect, it } from "vitest";
import { parseMime } from "#app/adapters/mime/parse-mime.server.ts";
import { mail, utf8Mail } from "./a-raw-mail.ts";

describe("reading the headers of a raw mail", () => {
  it("reads who wrote to whom about what, and when", async () => {
    const read = await parseMime(
      mail(
        "From: =?ISO-8859-1?Q?J=F6rg?= <joerg@post.example>",
        "To: support@mejurn.example, Bo <bo@post.example>",
        "Cc: c@post.example",
        "Reply-To: other@post.example",
        "Subject: =?UTF-8?B?w5xiZXJncsO2w59l?=",
        "Date: Fri, 22 May 2026 16:52:00 -0400",
        "Message-ID: <c@post.example>",
        "In-Reply-To: Your message <b@loupe.example>",
        "References: <a@post.example>",
        "\t<b@loupe.example><x@loupe.example>",
        "Content-Type: text/plain; charset=iso-8859-1",
        "Content-Transfer-Encoding: 8bit",
        "",
        "Gr\xf6\xdfe 54, bitte.",
      ),
    );

    expect(read).toMatchObject({
      from: { name: "Jörg", address: "joerg@post.example" },
      to: [{ address: "support@mejurn.example" }, { name: "Bo" }],
      cc: [{ address: "c@post.example" }],
      replyTo: [{ address: "other@post.example" }],
      subject: "Übergröße",
      date: "2026-05-22T20:52:00.000Z",
      messageId: "<c@post.example>",
      inReplyTo: ["<b@loupe.example>"],
      references: ["<a@post.example>", "<b@loupe.example>", "<x@loupe.example>"],
      text: "Größe 54, bitte.",
      textIsMade: false,
      html: null,
      attachments: [],
      limits: [],
    });
    expect(read.headers.find(({ name }) => name === "subject")?.value).toBe("Übergröße");
  });

  it.each([
    [
      "a line of an mbox before",
      ["From ana@post.example Fri May 22 16:52:00 2026", "Subject: Hi", "", "Words"],
    ],
    ["a byte order mark", ["\xef\xbb\xbfSubject: Hi", "", "Words"]],
    ["empty lines before", ["", "", "Subject: Hi", "", "Words"]],
    ["a stray line between", ["X-One: 1", "this is no header", "Subject: Hi", "", "Words"]],
    ["a folded first line", [" folded", "Subject: Hi", "", "Words"]],
    ["a blank before the colon", ["Subject : Hi", "", "Words"]],
    ["a bare CR between fields", ["X-One: 1\rSubject: Hi", "", "Words"]],
    ["two CR at each line's end", ["Subject: Hi\r", "\r", "Words"]],
    ["no empty line before the words", ["Subject: Hi", "Words"]],
  ])("finds subject and words with %s", async (_, lines) => {
    const read = await parseMime(mail(...lines));

    expect(read.subject).toBe("Hi");
    expect(read.text.trim()).toBe("Words");
  });

  it("reads a mail whose lines end in CR alone, or in LF alone", async () => {
    for (const end of ["\r", "\n"]) {
      const read = await parseMime(Buffer.from(["Subject: Hi", "", "One", "Two"].join(end)));

      expect(read).toMatchObject({ subject: "Hi", text: "One\nTwo" });
    }
  });

  it("keeps a subject together that was sent with a bare line break", async () => {
    const read = await parseMime(
      mail("Subject: My ring", "is late", "From: a@b.example", "", "Words"),
    );

    expect(read.subject).toBe("My ring is late");
  });

  it.each([
    ["Sender", ["Sender: s@post.example", "Reply-To: r@post.example"], "s@post.example"],
    [
      "Return-Path",
      ["Return-Path: <p@post.example>", "Reply-To: r@post.example"],
      "p@post.example",
    ],
    ["Reply-To", ["From: nobody at all", "Reply-To: r@post.example"], "r@post.example"],
  ])("takes the sender from %s when From names nobody", async (_, lines, address) => {
    const read = await parseMime(mail(...lines, "", "Words"));

    expect(read.from?.address).toBe(address);
  });

  it("knows no sender when no header names one", async () => {
    expect((await parseMime(mail("Subject: Hi", "", "Words"))).from).toBeNull();
  });

  it("lets nothing into the words that the database can't hold", async () => {
    const read = await parseMime(
      mail(
        "Subject: a\0b",
        'From: "A\0na" <ana@post.example>',
        "Content-Type: text/plain; charset=utf-16be",
        "",
        "\0W\0o\0\0\xd8\x3d\0!",
      ),
    );

    expect(JSON.stringify(read)).not.toMatch(/\\u0000|\\ud83d/);
    expect(read.text).toContain("Wo");
  });

  it("reads headers in raw UTF-8 and in the body's charset", async () => {
    const utf8 = await parseMime(
      utf8Mail("Subject: Größe", "From: Jörg <j@post.example>", "", "Words"),
    );
    const cyrillic = await parseMime(
      mail(
        "Subject: \xc7\xe0\xea\xe0\xe7",
        "Content-Type: text/plain; charset=windows-1251",
        "",
        "\xc7",
      ),
    );

    expect(utf8).toMatchObject({ subject: "Größe", from: { name: "Jörg" } });
    expect(cyrillic).toMatchObject({ subject: "Заказ", text: "З" });
  });

  it.each([
    ["nothing at all", ""],
    ["no headers", "\r\nJust words."],
    ["no body", "From: ana@post.example\r\n\r\n"],
    ["a boundary that never comes", 'Content-Type: multipart/mixed; boundary="no"\r\n\r\nWords'],
    ["a charset that nobody knows", "Content-Type: text/plain; charset=klingon\r\n\r\nWords"],
    ["a broken address", 'From: "Ana <ana@\r\n\r\nWords'],
    ["base64 that is none", "Content-Transfer-Encoding: base64\r\n\r\n***"],
  ])("reads a mail with %s", async (_, raw) => {
    const read = await parseMime(Buffer.from(raw));

    expect(read.attachments).toEqual([]);
    expect(read.text.trim()).toBe(/(?:Words|Just words\.|\*\*\*)$/.exec(raw)?.[0] ?? "");
  });
});
