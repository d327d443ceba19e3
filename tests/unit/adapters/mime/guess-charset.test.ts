import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { decodeCharset } from "#app/adapters/mime/decode-charset.server.ts";
import { parseMime } from "#app/adapters/mime/parse-mime.server.ts";
import { mail } from "./a-raw-mail.ts";

/** Charset, subject, words and name of people who write in it. */
const letters: readonly (readonly [string, string, string, string])[] = [
  ["windows-1251", "Где мой заказ?", "Я заказала кольцо, но посылка не пришла.", "Мария Иванова"],
  ["koi8-r", "Где мой заказ?", "Я заказала кольцо, но посылка не пришла.", "Мария Иванова"],
  ["cp866", "Где мой заказ?", "Я заказала кольцо, но посылка не пришла.", "Мария Иванова"],
  ["iso-8859-5", "Где мой заказ?", "Я заказала кольцо, но посылка не пришла.", "Мария Иванова"],
  ["windows-1251", "Де замовлення?", "Я замовила каблучку, її ще немає.", "Оксана Шевченко"],
  ["shift_jis", "注文について", "注文した指輪がまだ届いていません。", "田中花子"],
  ["euc-jp", "注文について", "注文した指輪がまだ届いていません。", "田中花子"],
  ["gb18030", "我的订单在哪里", "你好，我订购的戒指还没有收到，请帮我查一下。", "王小明"],
  ["big5", "我的訂單在哪裡", "你好，我訂購的戒指還沒有收到，請幫我查一下。", "陳大文"],
  ["euc-kr", "주문이 어디에 있나요", "주문한 반지가 아직 도착하지 않았습니다.", "김민수"],
  ["windows-1253", "Πού είναι;", "Παράγγειλα ένα δαχτυλίδι και δεν έχει έρθει.", "Γιώργος Παππάς"],
  ["windows-1254", "Sipariş", "İki hafta önce sipariş ettiğim yüzük hâlâ gelmedi.", "Ayşe Yıldız"],
  ["windows-1255", "איפה ההזמנה?", "שלום, הזמנתי טבעת לפני שבועיים. תודה רבה.", "דוד כהן"],
  ["windows-1256", "أين طلبي؟", "لقد طلبت خاتما قبل أسبوعين ولم يصل حتى الآن.", "محمد علي"],
  ["windows-874", "คำสั่งซื้อ", "ฉันสั่งแหวนไปแล้ว แต่ยังไม่ได้รับของ ขอบคุณค่ะ", "สมชาย ใจดี"],
  [
    "windows-1250",
    "Zamówienie",
    "Zamówiłam pierścionek i wciąż nie przyszedł. Dziękuję.",
    "Zofia Wójcik",
  ],
  [
    "iso-8859-2",
    "Zamówienie",
    "Zamówiłam pierścionek i wciąż nie przyszedł. Dziękuję.",
    "Zofia Wójcik",
  ],
  [
    "windows-1250",
    "Objednávka",
    "Před dvěma týdny jsem si objednala prsten. Děkuji.",
    "Jiří Dvořák",
  ],
  ["windows-1250", "Rendelés", "Két hete rendeltem egy gyűrűt, még nem jött előre.", "Győző Szűcs"],
  ["windows-1252", "Päckchen", "Grüße, der Ring ist noch nicht da. Größe 54.", "Jürgen Müller"],
  [
    "windows-1252",
    "Où est-elle ?",
    "J’ai commandé une bague il y a deux semaines…",
    "François Lefèvre",
  ],
  [
    "windows-1252",
    "¿Dónde está?",
    "Pedí un anillo y todavía no llegó. Mañana viajo.",
    "José Muñoz",
  ],
  [
    "windows-1252",
    "Hvor er den?",
    "Jeg har købt en ring. Må jeg få pengene tilbage?",
    "Søren Ægidius",
  ],
];

describe("reading 8-bit text whose charset is not told", () => {
  it.each(
    letters.flatMap((letter) =>
      [null, "us-ascii", "unknown-8bit"].map((label) => [label, ...letter]),
    ),
  )("under the name %s reads what was written in %s: %s", async (label, charset, ...written) => {
    const [subject, text, name] = written.map((one) =>
      iconv.encode(one ?? "", charset ?? "").toString("latin1"),
    );
    const read = await parseMime(
      mail(
        `From: ${name} <ana@post.example>`,
        `Subject: ${subject}`,
        ...(label === null ? [] : [`Content-Type: text/plain; charset=${label}`]),
        "",
        text ?? "",
      ),
    );

    expect([read.subject, read.text, read.from?.name]).toEqual(written);
  });

  it("reads headers in the charset that the first text declares", async () => {
    const hebrew = iconv.encode("דוד", "windows-1255").toString("latin1");
    const read = await parseMime(
      mail(
        `From: ${hebrew} <a@post.example>`,
        "Content-Type: multipart/mixed; boundary=m",
        "",
        "--m",
        "Content-Type: text/plain; charset=windows-1255",
        "",
        hebrew,
        "--m--",
      ),
    );

    expect(read).toMatchObject({ from: { name: "דוד" }, text: "דוד" });
  });

  it.each(
    "José|£5|50 €|naïve|Ø|5°|½|«Bonjour»|µ|Œuvre|Noël|“quoted”|it’s|…|Zoë|LOÏC|90 × 60 cm|§ 5|© 2026|Ça coûte 20 £|perché|¼ Liter|São|AÇÃO|GRÖSSE|Ångström|créée|ÇA VA?|Rødgrød|Björk Guðmundsdóttir"
      .split("|")
      .flatMap((text) => [null, "iso-8859-1", "utf-8"].map((label) => [text, label] as const)),
  )("does not take %j of Western Europe, under the name %s, for anything else", (text, label) => {
    expect(decodeCharset(iconv.encode(text, "windows-1252"), label)).toBe(text);
  });

  it.each([
    ["apostrophes", "It’s late and I’m cross: we’ve waited, they’re gone, it isn’t here. "],
    ["quotes", "He said “Yes” and “No”, then “Maybe”—and left… “Really?” asked she. "],
    ["blanks that hold", "\u00a0\u00a0\u00a0 Hi \u00a0\u00a0"],
    ["dots", "········"],
  ])("does not take English with %s for anything else", (_, line) => {
    const text = line.repeat(20);

    expect(decodeCharset(iconv.encode(text, "windows-1252"), null)).toBe(text);
  });

  it.each([
    ["windows-1251", "iso-8859-1", "Здравствуйте! Где мой заказ?"],
    ["gb18030", "utf-8", "我的订单在哪里？我还没有收到"],
    ["shift_jis", "iso-2022-jp", "こんにちは、注文しました。"],
    ["euc-jp", "shift_jis", "こんにちは、注文した指輪がまだ届いていません。"],
    ["windows-1250", "iso-8859-2", "„Łódź” – świeże, proszę, źródło"],
    ["cp949", "euc-kr", "똠방각하 펲시콜라"],
    ["big5hkscs", "big5", "喺香港嘅訂單"],
  ])("reads what was written in %s but is called %s", (charset, label, text) => {
    expect(decodeCharset(iconv.encode(text, charset), label)).toBe(text);
  });

  it("reads each line in its charset when a program put two together", () => {
    const bytes = Buffer.concat([
      Buffer.from("Größe 54, öffnen\n"),
      Buffer.from("> Gr\xf6\xdfe \xe4\xf6\xfc\xe4\xf6\xfc\xe4\xf6", "latin1"),
    ]);

    expect(decodeCharset(bytes, "utf-8")).toBe("Größe 54, öffnen\n> Größe äöüäöüäö");
  });

  it("keeps the last byte of a header that looks like a blank of Latin-1", async () => {
    const raw = "From: Voilà <a@post.example>\r\nSubject: Et voilà\r\n\r\nHi";

    expect(await parseMime(Buffer.from(raw))).toMatchObject({
      subject: "Et voilà",
      from: { name: "Voilà" },
    });
  });

  it.each([
    ["us-ascii", "windows-1251", "Да"],
    ["iso-8859-1", "iso-8859-2", "Łódź"],
  ])("believes a page rather than a header that says %s", async (label, charset, text) => {
    const page = iconv.encode(`<meta charset="${charset}"><p>${text}</p>`, charset);
    const head = mail(`Content-Type: text/html; charset=${label}`, "", "");

    expect((await parseMime(Buffer.concat([head, page]))).text).toBe(text);
  });

  it("does not believe a page that names UTF-16 in plain letters", async () => {
    const raw = 'Content-Type: text/html\r\n\r\n<meta charset="utf-16"><p>Größe</p>';

    expect((await parseMime(Buffer.from(raw))).text).toBe("Größe");
  });
});
