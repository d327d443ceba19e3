import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readReplyText } from "#app/domain/mail/read-reply-text.ts";

const old = "Dear Jane,\n\nwhich size?\n\nMejurn";
const marked = old
  .split("\n")
  .map((line) => `> ${line}`)
  .join("\n");

/** Old webmail, providers of one country, newsreaders: each as it writes, none of them in `reply-mails.ts`. */
const otherForms = [
  "Mejurn Support wrote on 05.05.2024 16:52:\n\n" + marked,
  "---------- Původní e-mail ----------\nOd: Mejurn <a@b.cz>\nKomu: j@x.cz\nDatum: 5. 5. 2024 16:52:00\nPředmět: Re: prsten\n\n" +
    old,
  '-----Original-Nachricht-----\nBetreff: Ring\nDatum: 2024-05-05T16:52:00+0200\nVon: "Mejurn" <a@b.de>\nAn: "j@x.de" <j@x.de>\n\n' +
    old,
  '> Message du 05/05/24 16:52\n> De : "Mejurn" <a@b.fr>\n> A : j@x.fr\n> Copie à : \n> Objet : Bague\n> \n' +
    marked,
  "--- On Sun, 5/5/24, Mejurn <a@b.com> wrote:\n\nFrom: Mejurn <a@b.com>\nSubject: Ring\nTo: j@x.com\nDate: Sunday, May 5, 2024, 4:52 PM\n\n" +
    old,
  "2024/5/5 Mejurn <a@b.com>\n\n" + marked,
  "2024-05-05 16:52 GMT+02:00 Mejurn <a@b.com>:\n\n" + marked,
  "5 мая 2024 г., 16:52 пользователь Mejurn <a@b.com> написал:\n\n" + marked,
  "Dnia 5 maja 2024 16:52 Mejurn <a@b.pl> napisał(a):\n\n" + marked,
  "W dniu 2024-05-05 16:52:00 użytkownik Mejurn <a@b.pl> napisał:\n" + marked,
  "Il 5 maggio 2024 alle 16.52 Mejurn <a@b.it> ha scritto:\n\n" + old,
  "--------- 원본 메일 ---------\n보낸사람 : Mejurn <a@b.kr>\n받는사람 : <j@x.kr>\n날짜: 2024년 5월 5일 (일) 16:52\n제목: 반지\n\n" +
    old,
  "Em dom, 5 de mai de 2024 16:52, Mejurn <a@b.br> escreveu:\n\n" + marked,
  'On 05.05.24, 16:52, "Mejurn" <a@b.com> wrote:\n\n    ' + old,
  "De : Mejurn [mailto:a@b.fr] \nEnvoyé : dimanche 5 mai 2024 16:52\nÀ : j@x.fr\nObjet : RE: bague\n\n" +
    old,
  "_____  \n\nVan: Mejurn [mailto:a@b.nl] \nVerzonden: zondag 5 mei 2024 16:52\nAan: j@x.nl\nOnderwerp: ring\n\n" +
    old,
  "> Am 05.05.2024 um 16:52 schrieb Mejurn <a@b.de>:\n> \n> " + old.replaceAll("\n", "\n> "),
  "Von meinem iPhone gesendet\n\n> Am 05.05.2024 um 16:52 schrieb Mejurn <a@b.de>:\n> \n" + marked,
  "Le dim. 5 mai 2024 à 16:52, Mejurn <a@b.fr> a\nécrit :\n\n" + marked,
  "El dom., 5 may. 2024 16:52, Mejurn <\na@b.es> escribió:\n\n" + marked,
  'From: "Mejurn" <a@b.com>\nTo: "Jane" <j@x.com>\nSent: Sunday, 5 May, 2024 16:52:00\nSubject: Re: Ring\n\n' +
    old,
  'De: "Mejurn" <a@b.fr>\nÀ: "j" <j@x.fr>\nEnvoyé: Dimanche 5 Mai 2024 16:52:00\nObjet: Bague\n\n' +
    old,
  "________________________________\nDe: Mejurn <a@b.es>\nEnviado: domingo, 5 de mayo de 2024 16:52\nPara: Jane <j@x.es>\nAsunto: Anillo\n\n" +
    old,
  "* * *\n\n**From:** Mejurn <a@b.com>\n**Sent:** Sunday, May 5, 2024 4:52 PM\n**To:** j\n**Subject:** Ring\n\n" +
    old,
  "-------- Originalnachricht --------\nBetreff: Ring\nDatum: 05.05.2024 16:52\nVon: Mejurn <a@b.de>\nAn: j@x.de\n\n" +
    old,
  "-------- Weitergeleitete Nachricht --------\nBetreff: \tRing\nDatum: \tSun, 5 May 2024 16:52:00 +0200\nVon: \tMejurn <a@b.de>\nAn: \tj@x.de\n\n" +
    old,
  "On 5/5/2024 4:52 PM, Mejurn wrote:\n>\n" + marked,
  "At 04:52 PM 5/5/2024, Mejurn wrote:\n>Dear Jane\n>which size?",
  "In reply to Mejurn's message of Sun, 05 May 2024 16:52:00:\n" + marked,
  "On Sun, 5 May 2024 16:52:00 +0200\nMejurn <a@b.com> wrote:\n\n" + marked,
  "Mejurn <a@b.com> writes:\n\n" + marked,
  "Quoting Mejurn <a@b.com>:\n\n" + marked,
  "Citando Mejurn <a@b.com>:\n\n" + marked,
  "Den sön 5 maj 2024 16:52Mejurn <a@b.se> skrev:\n\n" + marked,
  "søndag 5. mai 2024 skrev Mejurn <a@b.no> følgende:\n\n" + marked,
  "2024年5月5日日曜日、Mejurn<a@b.jp>さんは書きました:\n\n" + marked,
  "2024年5月5日(日) 16:52 Mejurn <a@b.jp>:\n>\n" + marked,
  "在 2024年5月5日星期日，Mejurn <a@b.cn> 写道：\n\n" + marked,
  '------------------ 原始邮件 ------------------\n发件人: "Mejurn"<a@b.cn>;\n发送时间: 2024年5月5日(星期天) 下午4:52\n收件人: "j"<j@x.cn>;\n主题: 戒指\n\n' +
    old,
  "발신: Mejurn <a@b.kr>\n보낸 날짜: 2024년 5월 5일\n받는 사람: j\n제목: 반지\n\n" + old,
  "On Sunday, May 5, 2024, Mejurn <a@b.com> wrote:\n\n" + old,
  "On Sun, May 5, 2024 4:52 pm, Mejurn wrote:\n" + marked,
  "Sent from Outlook for Android<https://aka.ms/AAb9ysg>\n\n________________________________\nFrom: Mejurn <a@b.com>\nSent: Sunday, May 5, 2024 4:52:00 PM\nTo: j <j@x.com>\nSubject: Re: Ring\n\n" +
    old,
  "-- \nJane Doe\n\nAm So., 5. Mai 2024 um 16:52 Uhr schrieb Mejurn <a@b.de\n>:\n\n" + marked,
  "##- Please type your reply above this line -##\n\n" + old,
];

describe("what a customer newly wrote in plain text", () => {
  it.each([
    ["a sentence like an attribution", "On Monday I wrote:\nwhere is it?\nNo answer."],
    [
      "a colleague quoted by hand",
      "On 5 May 2024 at 16:52 your colleague Anna wrote:\nWe refund.\n\nI still wait.",
    ],
    [
      "a courier quoted by hand",
      "Hello,\n\nLe 5 mai à 10h00 le livreur a écrit :\nabsent\nJ'étais là.",
    ],
    [
      "the same in Polish",
      "Hej,\n\nW dniu 5 maja 2024 o 10:00 kurier napisał:\nnieobecny\nA ja byłam.",
    ],
    ["the same in Chinese", "您好\n\n在2024年5月5日下午4:52我写道：\n没有回复。"],
    ["a journey", "From: Paris\nTo: Rome\nDate: 5 May 2024\n\nThat was my trip."],
    [
      "two addresses",
      "Please change it\nFrom: Old Street 1\nTo: New Street 2\nSubject: move\nThanks",
    ],
    ["an engraving", "Von: Anna\nAn: Bernd\nBetreff: Gravur\nText: Für immer"],
    [
      "a website's form",
      "From: Jane <jane@x.example>\nSubject: Return\n\nMessage Body:\nI want to return",
    ],
    ["a list with arrows", "I want:\n> a refund\n> a new ring\nThanks"],
    ["a list with arrows after a gap", "Two questions:\n\n> Where is it?\n> When?\n\nJane"],
    ["a price as a comparison", "It costs\n> 100 EUR\nwhich is too much"],
    ["a dash within words", "-- I am angry -- really\nsecond line"],
    ["a dash before a question", "First\n--\nWhere is my parcel? I wait.\nJane"],
    ["drawn rules between words", "First\n---\nSecond\n---\nThird\n\n***\n\nFourth"],
    ["a line between dashes", "I got: -----Free returns-----\nBut was charged."],
    ["a heading between dashes", "==== Order 1042 ====\nFrom: the blue one\nTo: the red one"],
    ["a postscript below a name", "Regards\n\n--\nJane\n\nPS: Could you also gift wrap it?"],
    ["a parcel sent from somewhere", "Sent from Germany last week, it did not arrive."],
    ["a desk, not a phone", "Hi\n\nSent from my desk, which is easier than my mobile phone."],
    ["a phone that is the matter", "Sent from my iPhone, but it never reached you"],
    ["Outlook as the matter", "Outlook on iOS does not show the pictures"],
    [
      "a wish with a time",
      "Hi,\n\nThe tracking says\n05.05.2024, 16:52, Depot Berlin:\nparcel lost",
    ],
    [
      "an attribution with nothing above it and unmarked words below",
      "On 5 May 2024 at 16:52, Mejurn <a@b.example> wrote:\nShall we?\nYes.",
    ],
  ])("keeps %s", (_case, text) => {
    expect(readReplyText(text)).toEqual({ reply: text, signature: "", quoted: "" });
  });

  it("tells reply, signature and quote apart, each in its order", () => {
    const text =
      "Yes.\r\n\r\n-- \r\nJane\r\n+44 20 7946 0000\r\n\r\nOn Fri, 22 May 2026 at 16:52, Mejurn\r\n<a@b.example> wrote:\r\n> Shall we?\r\n";

    expect(readReplyText(text)).toEqual({
      reply: "Yes.",
      signature: "-- \nJane\n+44 20 7946 0000",
      quoted: "On Fri, 22 May 2026 at 16:52, Mejurn\n<a@b.example> wrote:\n> Shall we?",
    });
  });

  it("has no reply for a mail that only forwards another", () => {
    const text =
      "---------- Forwarded message ---------\nFrom: Mejurn <a@b.example>\nDate: Fri, 22 May 2026\nSubject: Order\n\nHello";

    expect(readReplyText(text)).toEqual({ reply: "", signature: "", quoted: text });
  });

  it("keeps the words above a forwarded mail", () => {
    const text =
      "See below.\n\nBegin forwarded message:\n\n> From: Mejurn <a@b.example>\n> Subject: Order\n> \n> Hello";

    expect(readReplyText(text).reply).toBe("See below.");
  });

  it("takes a header in an unknown language below a rule for a quote", () => {
    const text =
      "Ja\n\n________________________________\nAvsendare: Mejurn <a@b.example>\nKlukka: 22.5.2026 16:52\nMottakar: jane@x.example\n\nHei";

    expect(readReplyText(text).reply).toBe("Ja");
  });

  it("keeps disclaimers with the signature that they stand under", () => {
    const text = `Yes.\n\n--\nJane Doe\nACME Ltd.\n\nThis e-mail is confidential and intended solely for the person it is addressed to. If you are not the intended recipient, please delete it.`;

    expect(readReplyText(text).reply).toBe("Yes.");
  });

  it.each(otherForms)("stands above what the rarer clients write: %s", (form) => {
    const body = "Hello,\nsize 7 please.\n\nJane";

    expect(readReplyText(`${body}\n\n${form}`).reply).toBe(body);
  });

  it("loses no line, whatever the lines are", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(oddLine, fc.string()), { maxLength: 30 }), (lines) => {
        const text = lines.join("\n").replace(/\r/g, " ");
        const parts = readReplyText(text);

        const kept = [parts.reply, parts.signature, parts.quoted].join("\n");
        expect(linesOf(kept).sort()).toEqual(linesOf(text).sort());
      }),
    );
  });

  it("leaves a mail without anything that could be a mark as it is", () => {
    const word = fc.stringMatching(/^[a-zäöüß]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (words) => {
        const text = words.join(" ");

        expect(readReplyText(text).reply).toBe(text);
      }),
    );
  });

  it("reads an ordinary mail in a moment", () => {
    const line = "Thank you for the ring, which is lovely, but a little too small.\n";
    const text = `${line.repeat(15)}\nOn 22 May 2026, at 16:52, Mejurn <a@b.example> wrote:\n\n${`> ${line}`.repeat(30)}`;
    for (let warm = 0; warm < 200; warm += 1) readReplyText(text);

    expect(() => {
      for (let count = 0; count < 100; count += 1) readReplyText(text);
    }).not.toThrow();
  });

  it.each([
    ["arrows", "> "],
    ["lines of arrows", "> a\n"],
    ["the word on", "On "],
    ["lines that begin an attribution", "On 5 May 2024, x@y.example\n"],
    ["attributions", "a@b.example 5 May 2024 12:00:\n"],
    ["headers", "From: a@b\nSent: 12:00\nTo: x\n"],
    ["dashes", "- "],
    ["signature delimiters", "--\n"],
    ["announcements", "-- a --\n"],
    ["spaces", " \t"],
    ["digits and dots", "1 . "],
    ["phones", "von a gesendet"],
  ])("stays quick on endless %s", (_case, part) => {
    const text = part.repeat(Math.ceil((1 << 18) / part.length));
    expect(() => {
      readReplyText(text);
    }).not.toThrow();
  });
});

const oddLine = fc.constantFrom(
  ...[
    "",
    "> quoted",
    ">> twice",
    "-- ",
    "--",
    "____",
    "Hello",
    "Where is it?",
    "Sent from my iPhone",
  ],
  ...["On Fri, 22 May 2026 at 16:52, Mejurn <a@b.example> wrote:", "-----Original Message-----"],
  ...[
    "From: Mejurn <a@b.example>",
    "Sent: Friday 16:52",
    "To: Jane",
    "Subject: ring",
    "Am 1.1.26 um",
  ],
);

const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
