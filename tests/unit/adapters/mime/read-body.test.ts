import { describe, expect, it } from "vitest";
import { parseMime } from "#app/adapters/mime/parse-mime.server.ts";
import { mail } from "./a-raw-mail.ts";

const part = (boundary: string, headers: readonly string[], ...body: string[]) => [
  `--${boundary}`,
  ...headers,
  "",
  ...body,
];
const plain = ["Content-Type: text/plain"];
const html = ["Content-Type: text/html"];
const multipart = (type: string, boundary: string) =>
  `Content-Type: multipart/${type}; boundary="${boundary}"`;

describe("telling a mail's words from its attachments", () => {
  it("finds text, HTML, inline picture and attachment in nested parts", async () => {
    const read = await parseMime(
      mail(
        "From: ana@post.example",
        multipart("mixed", "m"),
        "",
        ...part("m", [multipart("related", "r")]),
        ...part("r", [multipart("alternative", "a")]),
        ...part("a", plain, "See picture"),
        ...part("a", html, '<p>See <img src="cid:pic@x"></p>'),
        "--a--",
        ...part(
          "r",
          [
            "Content-Type: image/png",
            "Content-ID: <pic@x>",
            "Content-Disposition: inline; filename=pic.png",
            "Content-Transfer-Encoding: base64",
          ],
          "AQID",
        ),
        "--r--",
        ...part(
          "m",
          [
            "Content-Type: application/pdf",
            "Content-Disposition: attachment; filename*=UTF-8''Gr%C3%B6%C3%9Fe.pdf",
            "Content-Transfer-Encoding: base64",
          ],
          "BAUG",
        ),
        "--m--",
        "",
      ),
    );

    expect(read.text).toBe("See picture");
    expect(read.html).toBe('<p>See <img src="cid:pic@x"></p>');
    expect(read.attachments).toMatchObject([
      { fileName: "pic.png", contentId: "pic@x", inline: true },
      { fileName: "Größe.pdf", contentId: null, inline: false },
    ]);
    expect([...(read.attachments[1]?.content ?? [])]).toEqual([4, 5, 6]);
  });

  it("shows all text around a picture, in order", async () => {
    const read = await parseMime(
      mail(
        multipart("mixed", "m"),
        "",
        ...part("m", plain, "Before"),
        ...part("m", ["Content-Type: image/jpeg; name=a.jpg", "Content-Disposition: inline"], "x"),
        ...part("m", plain, "After"),
        "--m--",
      ),
    );

    expect(read.text).toBe("Before\nAfter");
    expect(read.html).toBeNull();
    expect(read.attachments).toMatchObject([{ fileName: "a.jpg", inline: true }]);
  });

  it("lets neither form of the words lack what only the other has", async () => {
    const read = await parseMime(
      mail(
        multipart("mixed", "m"),
        "",
        ...part("m", html, "<b>First</b>"),
        ...part("m", plain, "a < b"),
        "--m--",
      ),
    );

    expect(read.text).toBe("First\na < b");
    expect(read.html).toMatch(/^<b>First<\/b>\n<div[^>]*>a &lt; b<\/div>$/);
  });

  it("shows words once that were sent as text and HTML without saying that these are alternatives", async () => {
    const read = await parseMime(
      mail(
        multipart("mixed", "m"),
        "",
        ...part("m", plain, "Same words"),
        ...part("m", html, "<p>Same <b>words</b></p>"),
        "--m--",
      ),
    );

    expect(read).toMatchObject({
      text: "Same words",
      html: "<p>Same <b>words</b></p>",
      textIsMade: false,
    });
  });

  it("makes text from a mail that has HTML only, or an empty text beside it", async () => {
    const only = await parseMime(mail(...html, "", "<p>One</p><p>Two</p>"));
    const beside = await parseMime(
      mail(
        multipart("alternative", "a"),
        "",
        ...part("a", plain, " "),
        ...part("a", html, "<p>One</p>"),
        "--a--",
      ),
    );

    expect(only.text).toMatch(/^One\n+Two$/);
    expect(only.textIsMade).toBe(true);
    expect(beside).toMatchObject({ text: "One", textIsMade: true });
  });

  it("takes an attached mail for an attachment named after its subject, not for words", async () => {
    const inner = ["From: other@post.example", "Subject: Inner/words", "", "Inner words"];
    const read = await parseMime(
      mail(
        multipart("mixed", "m"),
        "",
        ...part("m", plain, "Look"),
        ...part("m", ["Content-Type: message/rfc822"], ...inner),
        "--m--",
      ),
    );

    expect(read.text).toBe("Look");
    expect(read.attachments).toMatchObject([
      { fileName: "Inner-words.eml", contentType: "message/rfc822" },
    ]);
    expect(Buffer.from(read.attachments[0]!.content).toString()).toBe(inner.join("\r\n"));
  });

  it("takes the parts of a delivery report for attachments", async () => {
    const read = await parseMime(
      mail(
        multipart("report", "m"),
        "",
        ...part("m", plain, "It failed"),
        ...part("m", ["Content-Type: message/delivery-status"], "Action: failed"),
        ...part("m", ["Content-Type: text/rfc822-headers"], "Subject: Ours"),
        "--m--",
      ),
    );

    expect(read.text).toBe("It failed");
    expect(read.attachments.map((one) => one.contentType)).toEqual([
      "message/delivery-status",
      "text/rfc822-headers",
    ]);
  });

  it("shows the signed words and attaches the signature", async () => {
    const read = await parseMime(
      mail(
        multipart("signed", "s"),
        "",
        ...part("s", plain, "Signed"),
        ...part("s", ["Content-Type: application/pgp-signature"], "sig"),
        "--s--",
      ),
    );

    expect(read.text).toBe("Signed");
    expect(read.attachments).toMatchObject([
      { fileName: "unnamed.asc", contentType: "application/pgp-signature" },
    ]);
  });

  it("takes each part of a digest for a mail", async () => {
    const read = await parseMime(
      mail(multipart("digest", "d"), "", "--d", "", "Subject: One", "", "x", "--d--"),
    );

    expect(read.attachments).toMatchObject([
      { fileName: "One.eml", contentType: "message/rfc822" },
    ]);
  });

  it.each([
    ["is declared an attachment", ["Content-Type: text/plain", "Content-Disposition: attachment"]],
    ["is a calendar", ["Content-Type: text/calendar"]],
    ["has a name behind the words", ["Content-Type: text/plain; name=list.txt"]],
  ])("takes a text for an attachment that %s", async (_, headers) => {
    const read = await parseMime(
      mail(
        multipart("mixed", "m"),
        "",
        ...part("m", plain, "Words"),
        ...part("m", headers, "File"),
        "--m--",
      ),
    );

    expect(read.text).toBe("Words");
    expect(read.attachments).toHaveLength(1);
  });

  it.each([
    ["the last boundary is missing", [...part("m", plain, "Words")]],
    ["the boundary has blanks behind it", ["--m \t", ...plain, "", "Words", "--m-- "]],
    [
      "words stand before and after",
      ["Preamble", ...part("m", plain, "Words"), "--m--", "Epilogue"],
    ],
    ["the last boundary comes too early", ["--m--", ...part("m", plain, "Words"), "--m--"]],
    ["a longer boundary begins with it", ["--m", ...plain, "", "Words", "--m--"]],
    [
      "the same boundary is used twice",
      ["--m", multipart("mixed", "m"), "", ...part("m", plain, "Words"), "--m--", "--m--"],
    ],
    [
      "an inner part is not closed",
      ["--m", multipart("mixed", "m2"), "", ...part("m2", plain, "Words"), "--m--"],
    ],
    ["the part's headers lack their empty line", ["--m", "Words", "--m--"]],
    ["the part's type makes no sense", ["--m", "Content-Type: text", "", "Words", "--m--"]],
  ])("finds the words when %s", async (_, body) => {
    const read = await parseMime(mail(multipart("mixed", "m"), "", ...body, ""));

    expect(read.text.trim()).toBe("Words");
    expect(read.attachments).toEqual([]);
  });

  it("finds the words between boundaries that were declared with a blank at their end", async () => {
    const read = await parseMime(
      mail(multipart("mixed", "a  b "), "", "--a  b ", "", "Words", "--a  b --"),
    );

    expect(read.text).toBe("Words");
  });

  it("finds the parts of a multipart without a declared boundary, and of an encoded one", async () => {
    const parts = [...part("xyz", plain, "Words"), "--xyz--", ""];
    const undeclared = await parseMime(mail("Content-Type: multipart/mixed", "", ...parts));
    const encoded = await parseMime(
      mail(
        multipart("mixed", "xyz"),
        "Content-Transfer-Encoding: base64",
        "",
        Buffer.from(parts.join("\r\n")).toString("base64"),
      ),
    );

    expect(undeclared.text).toBe("Words");
    expect(encoded.text).toBe("Words");
  });

  it("shows the words before the first part only if the parts have none", async () => {
    const read = await parseMime(
      mail(multipart("mixed", "m"), "", "Only here", ...part("m", plain, ""), "--m--"),
    );

    expect(read.text.trim()).toBe("Only here");
  });

  it("reads the Content-Type that makes sense when there are two", async () => {
    const read = await parseMime(
      mail(multipart("mixed", "m"), ...plain, "", ...part("m", plain, "Words"), "--m--"),
    );

    expect(read.text).toBe("Words");
  });

  it("reads text/enriched and text/richtext without their commands", async () => {
    const enriched = await parseMime(
      mail(
        "Content-Type: text/enriched",
        "",
        "<bold>Now</bold> one",
        "line.",
        "",
        "<param>x</param>a<<b",
      ),
    );
    const rich = await parseMime(
      mail("Content-Type: text/richtext", "", "<bold>Now</bold><nl>a<lt>b"),
    );

    expect(enriched.text).toBe("Now one line.\na<b");
    expect(rich.text).toBe("Now\na<b");
  });

  it("joins the lines of flowed text", async () => {
    const read = await parseMime(
      mail(
        "Content-Type: text/plain; format=flowed",
        "",
        "One long ",
        "line.",
        "> quoted ",
        "> words",
        "-- ",
        "Ana",
      ),
    );

    expect(read.text).toBe("One long line.\n> quoted words\n-- \nAna");
  });

  it("finds the charset of HTML that only the page itself names", async () => {
    const read = await parseMime(
      mail(...html, "", '<meta charset="windows-1251"><p>\xc7\xe0\xea\xe0\xe7</p>'),
    );

    expect(read.text).toBe("Заказ");
  });

  it("cuts uuencoded files out of the words", async () => {
    const read = await parseMime(
      mail(
        ...plain,
        "",
        "Here it is:",
        "begin 644 note.txt",
        "#0V%T",
        "`",
        "end",
        "begin 644 the journey",
        "Bye",
      ),
    );

    expect(read.text).toBe("Here it is:\nbegin 644 the journey\nBye");
    expect(read.attachments).toMatchObject([{ fileName: "note.txt" }]);
    expect(Buffer.from(read.attachments[0]!.content).toString()).toBe("Cat");
  });

  it.each([
    ["../../etc/passwd", "passwd"],
    ["C:\\tmp\\scan.pdf", "scan.pdf"],
    ["..", "unnamed.pdf"],
    ["", "unnamed.pdf"],
    ["a\u202egpj.exe", "agpj.exe"],
    ['a<b>:"|?*c.pdf', "abc.pdf"],
    [`${"x".repeat(5_000)}.pdf`, `${"x".repeat(196)}.pdf`],
    [".htaccess", "htaccess"],
  ])("saves an attachment named %j as %j", async (wished, name) => {
    const encoded = encodeURIComponent(wished);
    const read = await parseMime(
      mail(
        "Content-Type: application/pdf",
        `Content-Disposition: attachment; filename*=UTF-8''${encoded}`,
        "",
        "x",
      ),
    );

    expect(read.attachments[0]?.fileName).toBe(name);
  });
});
