import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readForwarded } from "#app/domain/mail/read-forwarded.ts";
import { bytes } from "./a-parsed-mail.ts";
import { clients, languages, type Original } from "./forwarded-mails.ts";

const originals: readonly Original[] = [
  {
    name: "Jane Doe",
    address: "jane.doe@customer.example",
    subject: "Where is my ring?",
    at: new Date(Date.UTC(2020, 9, 19, 15, 42)),
  },
  {
    name: "Müller, Anna-Lena",
    address: "a.mueller+shop@post.customer.example",
    subject: "Re: Bestellung #1042: Ring zu klein",
    at: new Date(Date.UTC(2023, 4, 3, 9, 5)),
  },
];
const notes = ["", "Please see below, thanks.", "Hi,\n\ncan you answer this one?\n\nBest\nSupport"];

/** A mail that holds nothing but these words. */
const mailOf = (text: string, subject = "Fwd: My ring") =>
  readForwarded({ subject, text, html: null, attachments: [] });

const outlookBlock = [
  "From: Jane Doe <jane@customer.example>",
  "Sent: Friday, May 22, 2026 3:42 PM",
  "To: Support <support@mejurn.example>",
  "Subject: My ring",
  "",
  "Where is it?",
].join("\n");

describe("whose mail was forwarded by hand", () => {
  it.each(clients)("is read from what $name writes, in every language", (client) => {
    const misread: string[] = [];

    for (const words of languages)
      for (const original of originals)
        for (const note of notes) {
          const mail = client.write(words, original, note);
          const read = readForwarded({ ...mail, attachments: [] });
          const wanted = [
            original.address,
            original.subject,
            original.at.toISOString().slice(0, 16),
          ];
          const found = [read?.from?.address, read?.subject, read?.date?.slice(0, 16)];
          if (found.join("\n") !== wanted.join("\n"))
            misread.push(`${words.locale}: ${found.join(", ")} (${read?.dateWords})`);
        }

    expect(misread).toEqual([]);
  });

  it("is the outermost of several", () => {
    const text = [
      "---------- Forwarded message ---------",
      "From: Shop <shop@mejurn.example>",
      "Date: Sat, May 23, 2026 at 9:00 AM",
      "Subject: Fwd: My ring",
      "To: <support@mejurn.example>",
      "",
      "---------- Forwarded message ---------",
      "From: Jane <jane@customer.example>",
      "Date: Fri, May 22, 2026 at 3:42 PM",
      "Subject: My ring",
      "To: <shop@mejurn.example>",
    ].join("\n");

    expect(mailOf(text)?.from).toEqual({ address: "shop@mejurn.example", name: "Shop" });
  });

  it("is read from the HTML when the text part leaves the address out", () => {
    const text =
      "From: Jane Doe\nSent: Friday, May 22, 2026 3:42 PM\nTo: Support\nSubject: My ring";
    const html = `<div><b>From:</b> Jane Doe &lt;jane@customer.example&gt;<br><b>Sent:</b> Friday, May 22, 2026 3:42 PM<br><b>To:</b> Support<br><b>Subject:</b> My ring</div>`;

    const read = readForwarded({ subject: "FW: My ring", text, html, attachments: [] });

    expect(read?.from).toEqual({ address: "jane@customer.example", name: "Jane Doe" });
  });

  it("is nobody's when the forwarded mail names no address", () => {
    const text =
      "From: Jane Doe\nSent: Friday, May 22, 2026 3:42 PM\nTo: Support\nSubject: My ring";

    expect(mailOf(text, "FW: My ring")).toEqual({
      from: null,
      subject: "My ring",
      date: "2026-05-22T15:42:00",
      dateWords: "Friday, May 22, 2026 3:42 PM",
    });
  });

  it("keeps the words of a date that can be two", () => {
    const text = outlookBlock.replace("Friday, May 22, 2026 3:42 PM", "5/6/2026 3:42 PM");

    expect(mailOf(text)).toMatchObject({ date: null, dateWords: "5/6/2026 3:42 PM" });
  });

  it("takes the subject of the mail itself where the original has none", () => {
    const text = outlookBlock.replace("Subject: My ring", "Subject:");

    expect(mailOf(text, "WG: Mein Ring")?.subject).toBe("Mein Ring");
  });

  it("is read from a sentence where the program writes no headers", () => {
    const text = [
      "See below.",
      "",
      "-------- Пересылаемое сообщение --------",
      '22.05.2026, 15:42, "Jane Doe" <jane@customer.example>:',
      "",
      "Where is it?",
      "-------- Конец пересылаемого сообщения --------",
    ].join("\n");

    expect(mailOf(text)).toEqual({
      from: { address: "jane@customer.example", name: "Jane Doe" },
      subject: "My ring",
      date: "2026-05-22T15:42:00",
      dateWords: "22.05.2026, 15:42",
    });
  });

  it("is read from the sentence above a quote under a forwarding subject", () => {
    const text =
      "FYI\n\nOn Fri, May 22, 2026 at 3:42 PM Jane Doe <jane@customer.example>\nwrote:\n\n> Where is it?";

    expect(mailOf(text)).toMatchObject({
      from: { address: "jane@customer.example", name: "Jane Doe" },
      date: "2026-05-22T15:42:00",
    });
  });

  it("is known by a mark of any language before the original's own subject", () => {
    expect(mailOf(`Look:\n\n${outlookBlock}`, "Ymlaen: My ring")?.subject).toBe("My ring");
  });

  it("is read without a subject when nothing of one's own stands above", () => {
    expect(mailOf(outlookBlock, "")?.from?.address).toBe("jane@customer.example");
  });

  it.each([
    ["an answer over Outlook's quote", `Thank you!\n\n${outlookBlock}`, "Re: My ring"],
    [
      "an answer over a ruled quote",
      `Thanks\n\n________________________________\n${outlookBlock}`,
      "RE: My ring",
    ],
    [
      "a German answer",
      `Danke!\n\n-----Ursprüngliche Nachricht-----\n${outlookBlock}`,
      "AW: My ring",
    ],
    [
      "a Finnish answer",
      "Kiitos!\n\nLähettäjä: Jane <jane@customer.example>\nLähetetty: 22.5.2026 15:42\nVastaanottaja: x@mejurn.example\nAihe: Sormus",
      "VS: Sormus",
    ],
    ["an answer with a changed subject", `Thank you!\n\n${outlookBlock}`, "Another question"],
    [
      "an answer to a forwarded mail",
      "Thanks.\n\nOn Fri, May 22, 2026 at 3:42 PM Support <support@mejurn.example> wrote:\n> ---------- Forwarded message ---------\n> From: Jane <jane@customer.example>\n> Date: Fri, May 22, 2026\n> Subject: My ring",
      "Re: Fwd: My ring",
    ],
    [
      "an answer to a forwarded mail in Outlook",
      `Thanks.\n\n${outlookBlock.replace("Subject: My ring", "Subject: FW: My ring")}\n\n---------- Forwarded message ---------\nFrom: Jane <jane@customer.example>\nDate: Fri, May 22, 2026\nSubject: My ring`,
      "Re: FW: My ring",
    ],
    ["a subject that only says so", "Hello, where is my ring?", "Fwd: My ring"],
    ["a journey", "From: Paris\nTo: Rome\nDate: 22 May 2026\n\nIs this covered?", "My trip"],
    [
      "a journey under a forwarding subject",
      "From: Paris\nTo: Rome\n\nIs this covered?",
      "Fwd: My trip",
    ],
    [
      "a letter about forwarding",
      "I have forwarded the invoice to my bank:\n\nplease wait.",
      "My invoice",
    ],
    ["an ordinary letter", "Hello,\nmy order: 1042\nsize: 7\nThanks", "My ring"],
    ["an empty mail", "", ""],
  ])("is not asked for %s", (_, text, subject) => {
    expect(mailOf(text, subject)).toBeNull();
  });

  it("is read from an attached mail", () => {
    const content = bytes(
      "From: =?utf-8?q?J=C3=A4ne?= <jane@customer.example>\r\nSubject: My ring\r\nDate: Fri, 22 May 2026 15:42:00 +0200\r\n\r\nWhere?",
    );
    const attachments = [
      {
        fileName: "My ring.eml",
        contentType: "message/rfc822",
        contentId: null,
        inline: false,
        content,
      },
    ];

    expect(
      readForwarded({ subject: "Fwd: My ring", text: "See attached.", html: null, attachments }),
    ).toEqual({
      from: { address: "jane@customer.example", name: "Jäne" },
      subject: "My ring",
      date: "2026-05-22T15:42:00+02:00",
      dateWords: "Fri, 22 May 2026 15:42:00 +0200",
    });
    expect(readForwarded({ subject: "", text: "", html: null, attachments })).not.toBeNull();
    expect(
      readForwarded({
        subject: "Complaint",
        text: "I attach what I wrote.",
        html: null,
        attachments,
      }),
    ).toBeNull();
  });

  it("is asked of any text without failing", () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom(
        ...outlookBlock.split("\n"),
        "> From: x@y.zz",
        "Date:",
        "Subject: *",
        "-------- Forwarded",
        "On 1:2 a@b.cc:",
      ),
    );

    fc.assert(
      fc.property(fc.array(line), fc.string(), (lines, subject) => {
        const read = mailOf(lines.join("\n"), subject);
        expect(read === null || typeof read === "object").toBe(true);
        if (read?.date) expect(Number.isNaN(Date.parse(read.date))).toBe(false);
      }),
    );
  });

  it.each([
    ["quote marks", "> ".repeat(500_000)],
    ["dashes", `${"-".repeat(1_900)}x\n`.repeat(500)],
    ["headers", "From: a@b.cc\nSubject: x\n".repeat(50_000)],
    ["addresses", `${"x@y.zz 12:30 ".repeat(100)}:\n`.repeat(500)],
    ["dots", `${"a.".repeat(900)}@${"b.".repeat(50)}\n`.repeat(500)],
    ["spaces", `Subject: ${" ".repeat(1_900)}x\n`.repeat(500)],
    ["numbers", `From: a@b.cc\nDate: ${"1 ".repeat(900)}\n`.repeat(500)],
  ])("is answered without delay for a text of nothing but %s", (_, text) => {
    expect(() => {
      readForwarded({ subject: "Fwd: x", text, html: text, attachments: [] });
    }).not.toThrow();
  });

  it.each([
    ['Am 28/10/2021 12:46 schrieb "Jane Doe" <jane@customer.example>:'],
    ["28/10/2021 12:46 időpontban Jane Doe (jane@customer.example) ezt írta:"],
    ["Op 28/10/2021 12:46 heeft Jane Doe <jane@customer.example> geschreven:"],
    ['28/10/2021 12:46 пользователь "Jane Doe" <jane@customer.example> написал:'],
    ['Den 28/10/2021 12:46 skrev "Jane Doe" <jane@customer.example> följande:'],
  ])("does not take the verb before the name for a part of it: %s", (sentence) => {
    expect(mailOf(`${sentence}\n\n    Hello`, "FW: My ring")).toMatchObject({
      from: { address: "jane@customer.example", name: "Jane Doe" },
      date: "2021-10-28T12:46:00",
    });
  });

  it("reads the labels without a colon of eM Client, and the date that Orange writes above its headers", () => {
    const named =
      '------ Forwarded Message ------\nFrom "Jane Doe" <jane@customer.example>\nTo a@b.example\nDate 22/05/2026 15:42:00';
    const orange =
      '> Message du 22/05/26 15:42\n> De : "Jane Doe" <jane@customer.example>\n> A : a@b.example\n> Objet : My ring\n>\n> Où ?';

    expect(mailOf(named)?.from).toEqual({ address: "jane@customer.example", name: "Jane Doe" });
    expect(mailOf(orange, "TR: My ring")?.date).toBe("2026-05-22T15:42:00");
  });

  it("knows the language by the sender's label where Gmail writes the others in English", () => {
    const gmail =
      "---------- Forwarded message ---------\nDe: Jane <jane@customer.example>\nDate: segunda, 4/03/2024 à(s) 15:15\nSubject: My ring\nTo: <a@b.example>\n\nOlá";

    expect(mailOf(gmail)?.date).toBe("2024-03-04T15:15:00");
  });

  it("does not take what a customer lists for the headers of a mail", () => {
    const list = "From: Paris\nTo: Rome\nDate: 4 March\nSubject: ring\n\nplease send there";

    expect(mailOf(list, "My trip")).toBeNull();
  });
});
