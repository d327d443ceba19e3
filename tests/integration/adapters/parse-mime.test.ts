import { describe, expect, it } from "vitest";
import { parseMime } from "#app/adapters/mime/parse-mime.server.ts";
import { typeOfBytes } from "#app/adapters/mime/type-of-bytes.server.ts";

const mail = (...lines: string[]): Buffer => Buffer.from(lines.join("\r\n"), "latin1");

describe("reading raw mail", () => {
  it("reads a body of 8-bit bytes by its charset", async () => {
    const read = await parseMime(
      mail(
        "From: =?ISO-8859-1?Q?J=F6rg?= <joerg@post.example>",
        "Subject: =?UTF-8?B?w5xiZXJncsO2w59l?=",
        "Content-Type: text/plain; charset=iso-8859-1",
        "Content-Transfer-Encoding: 8bit",
        "",
        "Gr\xf6\xdfe 54, bitte.",
      ),
    );

    expect(read.from).toEqual({ name: "Jörg", address: "joerg@post.example" });
    expect(read.subject).toBe("Übergröße");
    expect(read.text.trim()).toBe("Größe 54, bitte.");
  });

  it("finds text, HTML, inline picture and attachment in nested parts", async () => {
    const read = await parseMime(
      mail(
        "From: ana@post.example",
        'Content-Type: multipart/mixed; boundary="m"',
        "",
        "--m",
        'Content-Type: multipart/related; boundary="r"',
        "",
        "--r",
        'Content-Type: multipart/alternative; boundary="a"',
        "",
        "--a",
        "Content-Type: text/plain",
        "",
        "See picture",
        "--a",
        "Content-Type: text/html",
        "",
        '<p>See <img src="cid:pic@x"></p>',
        "--a--",
        "--r",
        "Content-Type: image/png",
        "Content-ID: <pic@x>",
        "Content-Disposition: inline; filename=pic.png",
        "Content-Transfer-Encoding: base64",
        "",
        "AQID",
        "--r--",
        "--m",
        "Content-Type: application/pdf",
        "Content-Disposition: attachment; filename*=UTF-8''Gr%C3%B6%C3%9Fe.pdf",
        "Content-Transfer-Encoding: base64",
        "",
        "BAUG",
        "--m--",
        "",
      ),
    );

    expect(read.text.trim()).toBe("See picture");
    expect(read.html).toContain("cid:pic@x");
    expect(read.attachments).toMatchObject([
      { fileName: "pic.png", contentId: "pic@x", inline: true },
      { fileName: "Größe.pdf", contentId: null, inline: false },
    ]);
    expect([...(read.attachments[1]?.content ?? [])]).toEqual([4, 5, 6]);
  });

  it("reads the ids that name the thread, folded or crowded as they are", async () => {
    const read = await parseMime(
      mail(
        "From: ana@post.example",
        "Message-ID: <c@post.example>",
        "In-Reply-To: Your message <b@loupe.example>",
        "References: <a@post.example>",
        "\t<b@loupe.example><x@loupe.example>",
        "",
        "Hi",
      ),
    );

    expect(read.messageId).toBe("<c@post.example>");
    expect(read.inReplyTo).toEqual(["<b@loupe.example>"]);
    expect(read.references).toEqual(["<a@post.example>", "<b@loupe.example>", "<x@loupe.example>"]);
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
    expect(typeof read.text).toBe("string");
  });

  it("takes what is in an attached mail for an attachment, not for the mail's own words", async () => {
    const read = await parseMime(
      mail(
        "From: ana@post.example",
        'Content-Type: multipart/mixed; boundary="m"',
        "",
        "--m",
        "Content-Type: text/plain",
        "",
        "Look at this",
        "--m",
        "Content-Type: message/rfc822",
        "Content-Disposition: attachment",
        "",
        "From: other@post.example",
        "Subject: Inner",
        "",
        "Inner words",
        "--m--",
        "",
      ),
    );

    expect(read.subject).toBe("");
    expect(read.from?.address).toBe("ana@post.example");
    expect(read.text).not.toContain("Inner words");
    expect(read.attachments).toHaveLength(1);
  });

  it("tells a type by the bytes", async () => {
    const pdf = Buffer.from("%PDF-1.7\n%\xE2\xE3\n", "latin1");

    expect(await typeOfBytes(pdf)).toBe("application/pdf");
    expect(await typeOfBytes(Buffer.from("<html><script>"))).toBe("application/octet-stream");
    expect(await typeOfBytes(Buffer.alloc(0))).toBe("application/octet-stream");
  });
});
