import { quotingWords } from "./quoting-words.ts";
import type { QuotingWords } from "./quoting-words.ts";

/** Replies as the mail clients of three decades write them: every client in every language, with what is new in each. */

export type ReplyMail = {
  readonly id: string;
  readonly text?: string;
  readonly html?: string;
  readonly reply: string;
};

type Scene = {
  readonly language: string;
  readonly words: QuotingWords;
  readonly body: string;
  readonly name: string;
  readonly mail: string;
  readonly old: readonly string[];
};

const people = [
  { name: "Mejurn Support", mail: "help@mejurn.example" },
  { name: "Jürgen O'Neill-Ø.", mail: "j.oneill+desk@shop-one.example" },
  { name: "Café Lumière & Söhne GmbH", mail: "no-reply@t.mail.lumiere.example" },
];

const olds = [
  [
    "Dear Jane,",
    "",
    "thank you for your order #1042. Which size do you need?",
    "",
    "Kind regards",
    "Mejurn",
  ],
  [
    "Hi! Please send a photo: we will look at it.",
    "- front",
    "- back",
    "",
    "On Friday we are closed.",
  ],
];

const someBodies = [
  "Yes please.",
  "> 100 EUR for a repair is too much for me.\nI would rather return it.",
  "My route was\nFrom: Paris\nTo: Rome\nand the parcel got lost there.",
  "I said on 5 May 2024:\nthe stone is loose!\n\n1. It fell out.\n2. I lost it.\n\n***\nPlease call +49 170 1234567 -- thanks.",
  "Sent from the shop on Monday, but nothing came.\n\nHow long does it take?",
];

function* scenes(): Generator<Scene> {
  let count = 0;
  for (const [language, words] of Object.entries(quotingWords)) {
    for (const body of [...words.bodies, someBodies[count % someBodies.length]!]) {
      const person = people[count % people.length]!;
      count += 1;
      yield { language, words, body, ...person, old: olds[count % olds.length]! };
    }
  }
}

const fill = (form: string, scene: Scene): string =>
  form.replaceAll("{name}", scene.name).replaceAll("{mail}", scene.mail);

const prefixed = (lines: readonly string[]): string =>
  lines.map((line) => (line === "" ? ">" : `> ${line}`)).join("\n");

/** Gmail breaks its plain text near column 78. */
function wrapped(line: string): string {
  const out: string[] = [""];
  for (const word of line.split(" ")) {
    const last = out.length - 1;
    if (out[last] !== "" && `${out[last]} ${word}`.length > 76) out.push(word);
    else out[last] = out[last] === "" ? word : `${out[last]} ${word}`;
  }
  return out.join("\n");
}

const header = (scene: Scene, form: (label: string) => string, from: string): string => {
  const [fromLabel, sent, to, subject] = scene.words.outlook;
  return [
    `${form(fromLabel)} ${from}`,
    `${form(sent)} ${scene.words.sentAt}`,
    `${form(to)} Jane Doe <jane@customer.example>`,
    `${form(subject)} Your order #1042`,
  ].join("\n");
};
const colon = (label: string): string => `${label}:`;
const spaced = (label: string): string => `${label} :`;
const bold = (label: string): string => `*${label}:*`;

type PlainClient = (scene: Scene) => { text: string; reply?: string };

const plainClients: Readonly<Record<string, PlainClient>> = {
  gmail: (s) => ({
    text: `${s.body}\n\n${wrapped(fill(s.words.gmail, s))}\n\n${prefixed(s.old)}\n>\n`,
  }),
  "gmail on android": (s) => ({
    text: `${s.body}\n\n${fill(s.words.gmail, s)}\n\n${prefixed(s.old)}`,
  }),
  "gmail with a signature": (s) => ({
    text: `${s.body}\n\n-- \nJane Doe\nSilver Lane 7\n+44 20 7946 0000\n\n\n${wrapped(fill(s.words.gmail, s))}\n\n${prefixed(s.old)}`,
  }),
  "gmail, signature below the quote": (s) => ({
    text: `${s.body}\n\n${wrapped(fill(s.words.gmail, s))}\n\n${prefixed(s.old)}\n\n\n-- \n*Jane Doe | Silver Lane*`,
  }),
  "apple mail": (s) => ({
    text: `${s.body}\n\n> ${fill(s.words.apple, s)}\n> \n${prefixed(s.old)}\n`,
  }),
  "apple mail, plain": (s) => ({
    text: `${s.body}\n\n${fill(s.words.apple, s)}\n\n${prefixed(s.old)}\n`,
  }),
  iphone: (s) => ({
    text: `${s.body}\n\n${s.words.phone}\n\n> ${fill(s.words.apple, s)}\n> \n${prefixed(s.old)}\n`,
  }),
  "iphone, unmarked": (s) => ({
    text: `${s.body}\n\n${s.words.phone}\n\n${fill(s.words.apple, s)}\n\n${s.old.join("\n")}\n`,
  }),
  "thunderbird above": (s) => ({
    text: `${s.body}\n\n${fill(s.words.thunderbird, s)}\n${prefixed(s.old)}\n`,
  }),
  "thunderbird below": (s) => ({
    text: `${fill(s.words.thunderbird, s)}\n${prefixed(s.old)}\n\n${s.body}\n`,
  }),
  "thunderbird below, with a signature": (s) => ({
    text: `${wrapped(fill(s.words.thunderbird, s))}\n${prefixed(s.old)}\n${s.body}\n\n-- \nJane Doe\nhttps://doe.example\n`,
  }),
  "answers between the lines": (s) => ({
    text: `Hello,\n\n${wrapped(fill(s.words.gmail, s))}\n\n> Which size?\n\n${s.body}\n\n> And which colour?\n\nGold, as on the picture.\n\n> Regards\n> Mejurn\n`,
    reply: `Hello,\n\n${s.body}\n\nGold, as on the picture.`,
  }),
  outlook: (s) => ({
    text: `${s.body}\n\n${header(s, colon, `${s.name} <${s.mail}>`)}\n\n${s.old.join("\n")}\n`,
  }),
  "outlook 2007": (s) => ({
    text: `${s.body}\r\n\r\n${header(s, colon, `${s.name} [mailto:${s.mail}] `)}\r\n\r\n${s.old.join("\r\n")}\r\n`,
  }),
  "outlook 2003": (s) => ({
    text: `${s.body}\n\n-----${s.words.original}-----\n${header(s, colon, `${s.name} [mailto:${s.mail}]`)}\n\n${s.old.join("\n")}\n`,
  }),
  "outlook on the web": (s) => ({
    text: `${s.body}\n\n________________________________\n${header(s, colon, `${s.name} <${s.mail}>`)}\n\n${s.old.join("\n")}\n`,
  }),
  "outlook on a phone": (s) => ({
    text: `${s.body}\n\nGet Outlook for iOS<https://aka.ms/o0ukef>\n________________________________\n${header(s, spaced, `${s.name} <${s.mail}>`)}\n\n${s.old.join("\n")}\n`,
  }),
  "outlook for mac": (s) => ({
    text: `${s.body}\n\n \n\n${header(s, bold, `${s.name} <${s.mail}>`).split("\n").join("\n")}\n\n${s.old.join("\n")}\n`,
  }),
  "outlook, marked": (s) => ({
    text: `${s.body}\n\n${header(s, colon, `${s.name} <${s.mail}>`)}\n\n${prefixed(s.old)}\n`,
  }),
  yahoo: (s) => ({
    text: `${s.body}\n\n    ${fill(s.words.gmail, s)}  \n \n ${s.old.join("\n ")}\n   `,
  }),
  "yahoo, old": (s) => ({
    text: `${s.body}\n\n----- ${s.words.original} -----\n${header(s, colon, `${s.name} <${s.mail}>`)}\n\n${s.old.join("\n")}\n`,
  }),
  samsung: (s) => ({
    text: `${s.body}\n\nSent from my Galaxy\n\n-------- ${s.words.original} --------\n${header(s, colon, `${s.name} <${s.mail}> `)}\n\n${s.old.join("\n")}\n`,
  }),
  proton: (s) => ({
    text: `${s.body}\n\nSent with Proton Mail secure email.\n\nOn Sunday, May 5th, 2024 at 4:52 PM, ${s.name} <${s.mail}> wrote:\n\n${prefixed(s.old)}\n`,
  }),
  "proton, old": (s) => ({
    text: `${s.body}\n\nSent from ProtonMail mobile\n\n\u2010\u2010\u2010\u2010\u2010\u2010\u2010 Original Message \u2010\u2010\u2010\u2010\u2010\u2010\u2010\nOn May 5, 2024, 4:52 PM, ${s.name} < ${s.mail}> wrote:\n\n${s.old.join("\n")}\n`,
  }),
  gmx: (s) => ({
    text: `${s.body}\n \n\nGesendet: Sonntag, 5. Mai 2024 um 16:52 Uhr\nVon: "${s.name}" <${s.mail}>\nAn: jane@customer.example\nBetreff: Your order #1042\n\n${s.old.join("\n")}\n`,
  }),
  zoho: (s) => ({
    text: `${s.body}\n\n\n\n---- On Sun, 05 May 2024 16:52:00 +0200 ${s.name} <${s.mail}> wrote ----\n\n\n${s.old.join("\n")}\n`,
  }),
  "mail.ru": (s) => ({
    text: `${s.body}\n\n\n>Воскресенье, 5 мая 2024, 16:52 +03:00 от ${s.name} <${s.mail}>:\n> \n${prefixed(s.old)}\n`,
  }),
  "mail.ru, unmarked": (s) => ({
    text: `${s.body}\n\n\nВоскресенье, 5 мая 2024, 16:52 +03:00 от ${s.name} <${s.mail}>:\n${prefixed(s.old)}\n`,
  }),
  yandex: (s) => ({
    text: `${s.body}\n\n05.05.2024, 16:52, "${s.name}" <${s.mail}>:\n\n${prefixed(s.old)}\n`,
  }),
  qq: (s) => ({
    text: `${s.body}\n\n\n------------------&nbsp;原始邮件&nbsp;------------------\n发件人: "${s.name}" <${s.mail}>;\n发送时间: 2024年5月5日(星期天) 下午4:52\n收件人: "jane"<jane@customer.example>;\n主题: order\n\n\n${s.old.join("\n")}\n`.replaceAll(
      "&nbsp;",
      "\u00a0",
    ),
  }),
  "163": (s) => ({
    text: `${s.body}\n\n\nAt 2024-05-05 16:52:00, "${s.name}" <${s.mail}> wrote:\n\n${prefixed(s.old)}\n`,
  }),
  "163, chinese": (s) => ({
    text: `${s.body}\n\n\n在 2024-05-05 16:52:00，"${s.name}" <${s.mail}> 写道：\n\n${prefixed(s.old)}\n`,
  }),
  naver: (s) => ({
    text: `${s.body}\n\n\n-----Original Message-----\nFrom: "${s.name}"<${s.mail}>\nTo: <jane@customer.example>;\nCc:\nSent: 2024-05-05 (일) 16:52:00 (GMT+09:00)\nSubject: order\n\n${s.old.join("\n")}\n`,
  }),
  "lotus notes": (s) => ({
    text: `${s.body}\n\n\n\nFrom:   ${s.name} <${s.mail}>\nTo:     jane@customer.example\nDate:   05/05/2024 16:52\nSubject:        Your order\n\n\n\n${s.old.join("\n")}\n`,
  }),
  kmail: (s) => ({
    text: `${s.body}\n\nOn Sunday, 5 May 2024 16:52:00 CEST ${s.name} wrote:\n${prefixed(s.old)}\n`,
  }),
  mutt: (s) => ({
    text: `On Sun, May 05, 2024 at 04:52:00PM +0200, ${s.name} wrote:\n${prefixed(s.old)}\n\n${s.body}\n`,
  }),
  alpine: (s) => ({
    text: `On Sun, 5 May 2024, ${s.name} wrote:\n\n${prefixed(s.old)}\n\n${s.body}\n`,
  }),
  zimbra: (s) => ({
    text: `${s.body}\n\n----- Le 5 Mai 24, à 16:52, ${s.name} ${s.mail} a écrit :\n\n${prefixed(s.old)}\n`,
  }),
  roundcube: (s) => ({
    text: `${s.body}\n\nOn 2024-05-05 16:52, ${s.name} wrote:\n\n${prefixed(s.old)}\n`,
  }),
  horde: (s) => ({
    text: `${s.body}\n\nZitat von ${s.name} <${s.mail}>:\n\n${prefixed(s.old)}\n`,
  }),
  blackberry: (s) => ({
    text: `${s.body}\n\nSent from my BlackBerry 10 smartphone.\n\nFrom: ${s.name}\nSent: Sunday, May 5, 2024 16:52\nTo: jane@customer.example\nReply To: ${s.mail}\nSubject: Your order\n\n${s.old.join("\n")}\n`,
  }),
  "em client": (s) => ({
    text: `${s.body}\n\n------ Original Message ------\nFrom "${s.name}" <${s.mail}>\nTo jane@customer.example\nDate 05.05.2024 16:52:00\nSubject Your order\n\n${prefixed(s.old)}\n`,
  }),
  spark: (s) => ({
    text: `${s.body}\n\nSent from Spark\nOn 5 May 2024 at 16:52 +0200, ${s.name} <${s.mail}>, wrote:\n${prefixed(s.old)}\n`,
  }),
  airmail: (s) => ({
    text: `${s.body}\n\nOn 5 May 2024 at 16:52:00, ${s.name} (${s.mail}) wrote:\n\n${s.old.join("\n")}\n`,
  }),
  superhuman: (s) => ({
    text: `${s.body}\n\nSent via Superhuman ( https://sprh.mn/?vip=jane )\n\nOn Sun, May 05, 2024 at 4:52 PM, ${s.name} < ${s.mail} > wrote:\n\n${prefixed(s.old)}\n`,
  }),
  fastmail: (s) => ({
    text: `${s.body}\n\nOn Sun, May 5, 2024, at 4:52 PM, ${s.name} wrote:\n${prefixed(s.old)}\n`,
  }),
  aol: (s) => ({
    text: `${s.body}\n\n\n-----Original Message-----\nFrom: ${s.name} <${s.mail}>\nTo: jane <jane@customer.example>\nSent: Sun, May 5, 2024 4:52 pm\nSubject: Your order\n\n\n${s.old.join("\n")}\n`,
  }),
  "no quote": (s) => ({ text: s.body }),
  "no quote, from a phone": (s) => ({ text: `${s.body}\n\n${s.words.phone}\n` }),
  "no quote, with a signature": (s) => ({
    text: `${s.body}\n\n-- \n${s.name}\nTel. 0123 456789\n`,
  }),
};

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const divs = (text: string): string =>
  text
    .split("\n")
    .map((line) => `<div>${line === "" ? "<br>" : escaped(line)}</div>`)
    .join("");
const breaks = (text: string): string => escaped(text).replaceAll("\n", "<br>\n");
const msoParagraphs = (text: string): string =>
  text
    .split("\n")
    .map(
      (line) =>
        `<p class="MsoNormal"><span style="font-size:11.0pt">${line === "" ? "&nbsp;" : escaped(line)}<o:p></o:p></span></p>\n`,
    )
    .join("");
const linked = (form: string, scene: Scene): string =>
  escaped(fill(form, scene)).replace(
    escaped(scene.mail),
    `<a href="mailto:${scene.mail}">${scene.mail}</a>`,
  );
const htmlHeader = (scene: Scene, from: string): string =>
  header(scene, colon, from)
    .split("\n")
    .map((line) => {
      const [label = "", ...value] = line.split(":");
      return `<b>${label}:</b>${escaped(value.join(":"))}`;
    })
    .join("<br>\n");

type HtmlClient = (scene: Scene) => { html: string; reply?: string };

const htmlClients: Readonly<Record<string, HtmlClient>> = {
  gmail: (s) => ({
    html: `<div dir="ltr">${divs(s.body)}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${linked(s.words.gmail, s)}<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${divs(s.old.join("\n"))}</blockquote></div>`,
  }),
  "gmail, cleaned of its classes": (s) => ({
    html: `<div dir="ltr">${divs(s.body)}</div><br><div><div dir="ltr">${linked(s.words.gmail, s)}<br></div><blockquote style="margin:0px 0px 0px 0.8ex">${divs(s.old.join("\n"))}</blockquote></div>`,
  }),
  "gmail, answers between the lines": (s) => ({
    html: `<div dir="ltr"><div dir="ltr"></div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${linked(s.words.gmail, s)}<br></div><blockquote class="gmail_quote" style="border-left:1px solid">Which size?</blockquote><div>${breaks(s.body)}</div><blockquote class="gmail_quote" style="border-left:1px solid">Colour?</blockquote><div>Gold</div></div></div>`,
    reply: `${s.body}\nGold`,
  }),
  "gmail with a signature": (s) => ({
    html: `<div dir="ltr">${divs(s.body)}<div><br></div><span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature"><div dir="ltr">Jane Doe<br>Silver Lane 7</div></div></div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${linked(s.words.gmail, s)}<br></div><blockquote class="gmail_quote" style="border-left:1px #ccc solid">${breaks(s.old.join("\n"))}</blockquote></div>`,
  }),
  "apple mail": (s) => ({
    html: `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body style="word-wrap: break-word;">${divs(s.body)}<div><br><blockquote type="cite"><div>${linked(s.words.apple, s)}</div><br class="Apple-interchange-newline"><div>${divs(s.old.join("\n"))}</div></blockquote></div><br></body></html>`,
  }),
  iphone: (s) => ({
    html: `<html><body dir="auto">${divs(s.body)}<br id="lineBreakAtBeginningOfSignature"><div dir="ltr">${escaped(s.words.phone)}</div><div dir="ltr"><br><blockquote type="cite">${linked(s.words.apple, s)}<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">${divs(s.old.join("\n"))}</div></blockquote></body></html>`,
  }),
  thunderbird: (s) => ({
    html: `<html><body>${breaks(s.body)}<br><br><div class="moz-cite-prefix">${escaped(fill(s.words.thunderbird, s))}<br></div><blockquote type="cite" cite="mid:1@mejurn.example">${breaks(s.old.join("\n"))}</blockquote><br></body></html>`,
  }),
  "thunderbird below": (s) => ({
    html: `<html><body><div class="moz-cite-prefix">${escaped(fill(s.words.thunderbird, s))}<br></div><blockquote type="cite" cite="mid:1@mejurn.example"><p>${breaks(s.old.join("\n"))}</p></blockquote>${breaks(s.body)}<br><pre class="moz-signature" cols="72">-- \nJane Doe</pre></body></html>`,
  }),
  outlook: (s) => ({
    html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0cm;} --></style><!--[if gte mso 9]><xml></xml><![endif]--></head><body lang=EN-US><div class=WordSection1>${msoParagraphs(s.body)}<p class=MsoNormal><o:p>&nbsp;</o:p></p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal>${htmlHeader(s, `${s.name} <${s.mail}>`)}<o:p></o:p></p></div></div><p class=MsoNormal><o:p>&nbsp;</o:p></p>${msoParagraphs(s.old.join("\n"))}</div></body></html>`,
  }),
  "outlook on the web": (s) => ({
    html: `<html><body dir="ltr"><div class="elementToProof">${breaks(s.body)}</div><div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size:11pt" color="#000000">${htmlHeader(s, `${s.name} <${s.mail}>`)}</font><div>&nbsp;</div></div><div>${divs(s.old.join("\n"))}</div></body></html>`,
  }),
  "outlook on a phone": (s) => ({
    html: `<html><body><div dir="ltr">${divs(s.body)}</div><div id="ms-outlook-mobile-signature"><div><br></div>Get <a href="https://aka.ms/o0ukef">Outlook for iOS</a></div><div id="mail-editor-reference-message-container" class="ms-outlook-mobile-reference-message"><hr><div id="divRplyFwdMsg">${htmlHeader(s, `${s.name} <${s.mail}>`)}</div><br>${divs(s.old.join("\n"))}</div></body></html>`,
  }),
  yahoo: (s) => ({
    html: `<html><body><div class="ydp1yahoo-style-wrap">${divs(s.body)}</div><div id="yahoo_quoted_4711" class="yahoo_quoted"><div style="font-size:13px"><div>${linked(s.words.gmail, s)}</div><div><br></div><div><br></div><div>${divs(s.old.join("\n"))}</div></div></div></body></html>`,
  }),
  hotmail: (s) => ({
    html: `<html><body class='hmmessage'><div dir='ltr'>${breaks(s.body)}<br><br><div><hr id="stopSpelling">Date: Sun, 5 May 2024 16:52:00 +0200<br>Subject: Order<br>From: ${s.mail}<br>To: jane@customer.example<br><br>${breaks(s.old.join("\n"))}</div></div></body></html>`,
  }),
  proton: (s) => ({
    html: `<div style="font-family: Arial">${divs(s.body)}</div><div class="protonmail_signature_block"><div class="protonmail_signature_block-proton">Sent with <a href="https://proton.me/">Proton Mail</a> secure email.</div></div><br><div class="protonmail_quote">On Sunday, May 5th, 2024 at 4:52 PM, ${escaped(s.name)} &lt;${s.mail}&gt; wrote:<br><blockquote class="protonmail_quote" type="cite">${divs(s.old.join("\n"))}</blockquote></div>`,
  }),
  samsung: (s) => ({
    html: `<html><body dir="auto">${divs(s.body)}<div><br></div><div id="composer_signature" dir="auto"><div style="font-size:12px">Sent from my Galaxy</div></div><div><br></div><div align="left"><div>-------- ${escaped(s.words.original)} --------</div><div>${htmlHeader(s, `${s.name} <${s.mail}>`).replaceAll("<br>\n", "</div><div>")}</div><div><br></div></div>${divs(s.old.join("\n"))}</body></html>`,
  }),
  gmx: (s) => ({
    html: `<html><body><div style="font-family: Verdana;">${divs(s.body)}<div>&nbsp;<div name="quote" style="margin:10px 5px 5px 10px; padding: 10px 0 10px 10px; border-left:2px solid #C3D9E5;"><div style="margin:0 0 10px 0;"><b>Gesendet:</b>&nbsp;Sonntag, 5. Mai 2024 um 16:52 Uhr<br><b>Von:</b>&nbsp;${escaped(s.name)} &lt;${s.mail}&gt;<br><b>An:</b>&nbsp;jane@customer.example<br><b>Betreff:</b>&nbsp;Order</div><div name="quoted-content">${divs(s.old.join("\n"))}</div></div></div></div></body></html>`,
  }),
  "mail.ru": (s) => ({
    html: `<HTML><BODY>${divs(s.body)}<br>Воскресенье, 5 мая 2024, 16:52 +03:00 от ${escaped(s.name)} &lt;${s.mail}&gt;:<br><blockquote style="border-left:1px solid #0857A6;margin:10px;padding:0 0 0 10px;">${breaks(s.old.join("\n"))}</blockquote></BODY></HTML>`,
  }),
  yandex: (s) => ({
    html: `${divs(s.body)}<div><br></div><div>05.05.2024, 16:52, "${escaped(s.name)}" &lt;${s.mail}&gt;:</div><blockquote><p>${breaks(s.old.join("\n"))}</p></blockquote>`,
  }),
  qq: (s) => ({
    html: `${divs(s.body)}<div><br></div><div style="font-size: 12px;font-family: Arial Narrow;padding:2px 0 2px 0;">------------------&nbsp;原始邮件&nbsp;------------------</div><div style="font-size: 12px;background:#efefef;padding:8px;"><div><b>发件人:</b>&nbsp;"${escaped(s.name)}"&lt;${s.mail}&gt;;</div><div><b>发送时间:</b>&nbsp;2024年5月5日(星期天) 下午4:52</div><div><b>收件人:</b>&nbsp;"jane"&lt;jane@customer.example&gt;;</div><div><b>主题:</b>&nbsp;order</div></div><div>${divs(s.old.join("\n"))}</div>`,
  }),
  zoho: (s) => ({
    html: `<div style="font-family: Verdana;">${divs(s.body)}<br></div><div class="zmail_extra_hr" style="border-top: 1px solid rgb(204, 204, 204); height: 0px;">&nbsp;<br></div><div class="zmail_extra"><div><br>---- On Sun, 05 May 2024 16:52:00 +0200 <b>${escaped(s.name)} &lt;${s.mail}&gt;</b> wrote ---<br></div><div><br></div><blockquote id="blockquote_zmail" style="margin: 0px;"><div>${breaks(s.old.join("\n"))}</div></blockquote></div>`,
  }),
  "lotus notes": (s) => ({
    html: `<font size=2 face="sans-serif">${breaks(s.body)}</font><br><br><br><table width=100%><tr valign=top><td><font size=1 color=#5f5f5f>From:</font><td><font size=1>${escaped(s.name)} &lt;${s.mail}&gt;</font><tr valign=top><td>To:<td>jane@customer.example<tr valign=top><td>Date:<td>05/05/2024 16:52<tr valign=top><td>Subject:<td>Order</table><br><hr noshade><br>${breaks(s.old.join("\n"))}`,
  }),
  "no quote": (s) => ({ html: `<div dir="ltr">${divs(s.body)}</div>` }),
};

/** Where the new words stand below a quote, nobody can tell a line that begins with `>` from it. */
const isTellable = (client: string, body: string): boolean =>
  !body.startsWith(">") || !/below$|below,|between|mutt|alpine/.test(client);

/** Every client in every language; each once with every body of the language. */
export function* replyMails(): Generator<ReplyMail> {
  for (const scene of scenes()) {
    for (const [client, write] of Object.entries(plainClients)) {
      if (!isTellable(client, scene.body)) continue;
      const { text, reply = scene.body } = write(scene);
      yield { id: `${scene.language}, plain, ${client}`, text, reply };
    }
    for (const [client, write] of Object.entries(htmlClients)) {
      if (!isTellable(client, scene.body)) continue;
      const { html, reply = scene.body } = write(scene);
      yield { id: `${scene.language}, HTML, ${client}`, html, reply };
    }
  }
}
