// Words as often as people use them: the second most frequent half as often as the first, and so on (Zipf's law).

/** Random figures that are the same in each run. */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Language = { readonly share: number; readonly words: readonly string[]; readonly gap: string };

/** Every language has its common words, and behind them thousands that are made of syllables. */
const VOCABULARY = 20_000;

const english =
  "the to and i you is it of a in my for order this that not have on with was be your as ring we can please me are at but from hi thanks would when has parcel will if no like they delivery so get or received still size one hello by been do gift any thank just time package address necklace chain shipping email could item change know bracelet an refund tracking silver gold day arrived ordered return there back week today earrings before because help sent which engraving stone broken possible number account until wrong damaged clasp days two first customer box colour wedding present birthday exchange store pearl price card last payment lost made some need new date invoice what clean repair pendant diamond since";
const german =
  "ich die und der das nicht ist mein zu sie habe den mit bestellung es für ein eine auf von bitte meine noch ring im war ihre dem paket wann wird kette hallo danke sehr geehrte damen herren leider größe rücksendung lieferung freundlichen grüßen bis wurde oder als aber können auch nach zurück vielen dank geschenk gravur verschluß silber gold adresse geändert hätte gerne armband ohrringe heute woche erhalten kaputt umtausch rechnung zahlung möchte";
const french =
  "je de la le et vous ma mon que les pas pour commande en est une un à bonjour bague merci avec reçu dans ai colis votre mais sur plus être livraison suis taille remboursement cadeau encore été fait quand collier bracelet adresse changer cordialement pouvez s'il plaît cassé retour échange gravure or argent bien après semaine numéro suivi anniversaire très déjà";
const spanish =
  "de la que el en y mi no pedido un una los por me con para está se lo hola anillo gracias es he su ha paquete favor del todavía cuándo llegó talla regalo collar pulsera devolución reembolso dirección cambiar envío plata oro roto cambio número factura año cumpleaños saludos mañana también señor";
const polish =
  "i w nie z na do się że to mam jest dzień dobry proszę moje zamówienie pierścionek przesyłka kiedy dziękuję rozmiar zwrot łańcuszek srebro złoto jeszcze ale czy za adres zmienić prezent żeby już bransoletka reklamacja uszkodzony pozdrawiam";
const japanese =
  "注文した指輪がまだ届きません。 配送状況を教えてください。 サイズを変更できますか。 返品したいです。 ネックレスの留め具が壊れていました。 ありがとうございます。 よろしくお願いします。 誕生日の贈り物です。 追跡番号を教えてください。 住所を変更したいです。 返金はいつですか。 刻印をお願いしました。";
const thai =
  "สวัสดีค่ะ ฉันสั่งแหวนไปแล้ว ยังไม่ได้รับสินค้า ขอบคุณค่ะ ต้องการเปลี่ยนขนาด สร้อยคอขาด ขอคืนเงิน ช่วยตรวจสอบหมายเลขพัสดุ";

const SYLLABLES =
  "ka lo mi ren tas vel dor pin sha que bra nol ti fu zer mon gal est ur wen pla cri ods ive ra".split(
    " ",
  );

const languages: readonly Language[] = [
  { share: 0.52, words: vocabulary(english, "en"), gap: " " },
  { share: 0.15, words: vocabulary(german, "de"), gap: " " },
  { share: 0.12, words: vocabulary(french, "fr"), gap: " " },
  { share: 0.1, words: vocabulary(spanish, "es"), gap: " " },
  { share: 0.05, words: vocabulary(polish, "pl"), gap: " " },
  { share: 0.04, words: japanese.split(" "), gap: "" },
  { share: 0.02, words: thai.split(" "), gap: " " },
];

function vocabulary(common: string, seed: string): string[] {
  const words = common.split(" ");
  const random = makeRandom(seed.charCodeAt(0) * 256 + seed.charCodeAt(1));
  while (words.length < VOCABULARY) {
    const length = 2 + Math.floor(random() * 3);
    let word = "";
    for (let index = 0; index < length; index += 1)
      word += SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? "";
    words.push(word);
  }
  return words;
}

/** One text of about so many words; sentences begin and end as people write them. */
export function writeText(language: Language, count: number, random: () => number): string {
  const { words, gap } = language;
  // A script without spaces is written in whole sentences here.
  if (words.length < 100) {
    let text = "";
    for (let index = 0; index < Math.max(1, count / 8); index += 1)
      text += `${index > 0 ? gap : ""}${words[Math.floor(random() * words.length)] ?? ""}`;
    return text;
  }
  let text = "";
  for (let index = 0; index < count; index += 1) {
    const rank = Math.floor(Math.exp(random() * Math.log(words.length))) - 1;
    text += `${index > 0 ? gap : ""}${words[rank] ?? ""}`;
    if (index % 12 === 11) text += ".";
  }
  return text;
}

export function pickLanguage(random: () => number): Language {
  let left = random();
  for (const language of languages) {
    left -= language.share;
    if (left < 0) return language;
  }
  return languages[0] as Language;
}

export const firstNames =
  "Ana Ben Clara David Elif Fatima Giulia Hanna Igor Jürgen Kōji Lena Małgorzata Noël Oskar Paula Quentin Renée Søren Tomás Uwe Valérie Wei Ximena Yūki Zoë".split(
    " ",
  );
export const lastNames =
  "Sommer Andersson Müller García Kowalski Łukasik Dupont Rossi Tanaka Nguyễn Smith Öztürk Ivanova Petit Weiß Hernández Brown Novák Jensen Silva Martin Schäfer Costa Okafor Leclerc Walker".split(
    " ",
  );
