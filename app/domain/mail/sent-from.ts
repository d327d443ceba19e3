/** Is a line the advertisement that a phone or a mail program puts under a mail, such as `Sent from my iPhone`? */

const CHARACTERS = 130;
const WORDS = 13;
const PROGRAM_WORDS = 7;

/** Names of devices, networks and programs, and words for a device. Words that also mean a parcel's way are left out. */
const DEVICE = new RegExp(
  [
    "iphon|ipad|ipod|\\bios\\b|macbook|apple|android|samsung|galaxy|huawei|\\bhonor\\b|xiaomi|redmi|poco|oppo|\\bvivo\\b",
    "oneplus|nokia|\\bsony\\b|xperia|\\blg\\b|\\bhtc\\b|motorola|\\bpixel\\b|nexus|blackberry|lumia|windows|kindle|chromebook",
    "verizon|t-mobile|at&t|vodafone|\\bo2\\b|telekom|\\brogers\\b|telus|\\bxfinity\\b",
    "smart-?phone|\\bphone|mobil|handy|handset|cell-?phone|tablet|\\bdevice|gerät|téléphone|mon portable",
    "m[oó]vil|celular|tel[eé]f[oó]n|telem[oó]vel|telefoon|cellulare|puhelin|puhelim|komórk|\\bcep\\b",
    "телефон|смартфон|устройств|мобиль|мобіль|κινητ|手机|手機|携帯|スマート|アイフォン|휴대|핸드폰|điện thoại",
    "โทรศัพท์|ponsel|נייד|הטלפון|هاتف|جوال|آیفون|آيفون",
    "outlook|yahoo|gmail|hotmail|proton|\\baol\\b|\\bgmx\\b|web\\.de|airmail|superhuman|fastmail|zoho|tuta|thunderbird|k-9",
    "fairemail|blue ?mail|mailbird|em client|postbox|mimestream|libero|virgilio|yandex|яндекс|mail\\.ru|foxmail|naver",
    "sparrow|zimbra|roundcube|t-online|laposte|wanadoo|\\bqq ?(?:mail|邮箱)|网易|邮箱大师|mail orange|\\bsurface$|aqua ?mail|mail app",
  ].join("|"),
  "iu",
);

/** Programs whose names are ordinary words. */
const WITH_PROGRAM =
  /^(?:sent|gesendet|envoyé|enviado|inviato|verzonden|skickat|sendt) (?:with|from|via|using|mit|von|avec|de|con|com|da|met|med|från|fra) (?:my )?(?:spark|hey|newton|canary|nine|front|shortwave|mailspring|mailbox|mail|mac|edison)(?: (?:mail|app|for \w{3,10}))?\.?$/iu;

/** How such a line begins, where its language begins with the verb. */
const BEGINS = new RegExp(
  `^(?:${[
    "sent (?:from|via|with|using)\\b",
    "(?:diese (?:nachricht|e-?mail|mail) wurde )?(?:gesendet|verschickt|versendet|geschrieben) (?:von|mit|über|via|aus|vom)\\b",
    "(?:ce message a été )?envoyée? (?:de|depuis|à partir|avec|via|par|du|grâce)\\b",
    "envoyé d[’']|provenance\\s?:",
    "enviad[oa] (?:desde|con|v[ií]a|por|a trav[eé]s|do|de|da|dos|a partir|pel[oa]|com|usando)\\b",
    "mensaje enviado desde\\b|mensagem enviada (?:do|de|da|a partir)\\b",
    "inviat[oa] (?:da|dal|dalla|con|tramite|via)\\b|inviato dall[’']",
    "(?:verstuurd|verzonden|gestuurd) (?:vanaf|vanuit|met|van|via|vanop|door)\\b",
    "(?:skickat|skickades|skickad) (?:från|via|med)\\b",
    "(?:sendt|senda) (?:fra|via|med|på)\\b",
    "lähetetty laitteesta\\s",
    "lähetetty (?:\\S{1,20} ){0,4}\\S{2,30}(?:sta|stä|stani|stäni|lla|llä|llani)\\.?$",
    "(?:wysłan[eoy]|wysłano|wiadomość wysłana) (?:z|ze|za|przez|przy)\\b",
    "(?:odesláno|posláno|odeslané|odoslané|odoslaná|odoslano) (?:z|ze|zo|pomocí|pomocou|prostřednictvím)(?!\\p{L})",
    "(?:elküldve|küldve) .{2,40}(?:ról|ről|ból|ből|val|vel|segítségével)\\.?$",
    "trimis[ăe]? (?:de|din|cu|prin)(?!\\p{L})",
    "отправлен[оа] (?:с|со|из|через|от)(?!\\p{L})",
    "(?:надіслано|відправлено) (?:з|із|зі|через|від|за допомогою)(?!\\p{L})",
    "изпратен[оа] (?:от|с|чрез)(?!\\p{L})",
    "(?:στάλθηκε|εστάλη|αποστολή) (?:από|με|μέσω)(?!\\p{L})",
    "נשלח(?:ה)? מ",
    "(?:تم الإرسال|أُرسلت|أرسلت|مرسل|تم الارسال|مُرسل) (?:من|بواسطة|عبر)",
    "来自网易邮箱|(?:传自|傳自)我的",
    "(?:发自|发送自|傳送自|寄自|(?:來自|来自)我的)",
    "(?:đã )?(?:được )?gửi từ(?!\\p{L})",
    "ส่งจาก|ส่งด้วย",
    "(?:di)?kirim(?:kan)? (?:dari|melalui|menggunakan|dengan)\\b",
    "(?:poslano|poslato|послато|slanje) (?:s|sa|iz|z|с|са|из|putem|iz)(?!\\p{L})",
    "išsiųsta (?:iš|naudojant)(?!\\p{L})",
    "nosūtīts (?:no|izmantojot)(?!\\p{L})",
    "saadetud .{2,40}(?:st|lt|ga)\\.?$",
    "enviat (?:des|amb|de|a través|via)(?!\\p{L})",
    "فرستاده شده از|ارسال شده از",
  ].join("|")})`,
  "iu",
);

/** How such a line ends, where its language ends with the verb. */
const ENDS = new RegExp(
  `^(?:${[
    "(?:diese (?:nachricht|e-?mail|mail) wurde )?(?:von|mit|über|vom) .{2,80} (?:gesendet|geschickt|versendet|verschickt)",
    "dit bericht (?:is|werd) .{2,60} (?:verzonden|verstuurd)",
    ".{2,40}(?:den|dan|dən|ten|tan|m'dan|mdan|mden) gönderildi",
    ".{2,40}(?:から送信|から送信されました|より送信)",
    ".{2,40}에서 (?:보냄|전송|전송됨|보낸 메일)",
    ".{2,40}(?:ról|ről|val|vel) küldve|.{2,40} küldve",
    "(?:從|从|由|使用|通过|透過)(?:我的)?.{2,25}(?:傳送|发送|發送|寄出)",
  ].join("|")})\\.?$`,
  "iu",
);

/** `Get Outlook for iOS` and its translations, with or without the link behind it. */
const GET_PROGRAM =
  /^(?:(?:get|download|try|hol|laden|obtenir|obtenez|télécharge|obtener|obt[eé]n|descarg|consigue|obter|obtenha|baixar|baixe|transferir|ottieni|scarica|outlook|hämta|skaff|ladda|hent|få|last|hanki|lataa|pobierz|uzyskaj|získ|stáhn|stiahn|az outlook|töltse|descărca|obține|скача|загруз|получ|завантаж|отрима|изтегл|вземете|λήψη|αποκτ|κατεβ|获取|下载|取得|下載|tải|nhận|ดาวน์โหลด|รับ|dapatkan|unduh|preuzm|prenesite|atsisiųs|lejupielād|laadi|hangi|baixa|aconsegue|קבל|הורד|احصل|تنزيل|iOS|Android|Mac)\S{0,12}\s?(?:.{0,30}\s)?)?outlook\b.{0,40}(?:ios|android|mac|windows)/iu;
const FOR_OUTLOOK =
  /^(?:(?:下载)?适用于\s?)?(?:ios|android).{0,12}outlook.{0,20}$|aka\.ms\/[a-z0-9]{4,12}>?\)?$/iu;

/** Footers of providers and virus scanners. */
const FOOTER =
  /^(?:yahoo mail\s?:|virus-?free\.|virenfrei\.|sans virus\.|libre de virus\.|livre de vírus\.|senza virus\.|privo di virus\.|virusvrij\.|без вирусов\.)|(?:avast|avg|norton|kaspersky|mcafee).{0,60}(?:virus|antivirus|malware)|virus.{0,60}(?:avast|\bavg\b)/iu;

/** What people add to such a line. */
const EXCUSE =
  /excuse|forgive|pardon|brevity|typo|autocorrect|entschuldig|kürze|tippfehler|excusez|concision|disculp|desculp|scus|erreurs|fouten|brevidad|get the app/iu;

/** The words that lines of the other order end in, to look at few lines closely. */
const MAY_END =
  /(?:gesendet|geschickt|sendet|schickt|verzonden|verstuurd|gönderildi|送信|送信されました|보냄|전송|전송됨|메일|küldve|傳送|发送|發送|寄出)\.?$/iu;
const END_CHARACTERS = 14;

const LINK_AT_END = /\s?[(<[]{0,2}\s?https?:\/\/[^\s()<>]{1,120}\s?[)>\]]{0,2}$/;

/** True if no person wrote the line for this mail; `key` is its `lineKey`. In doubt false. */
export function isSentFrom(key: string): boolean {
  if (key.length < 4 || key.length > CHARACTERS) return false;
  if (key.split(" ", WORDS + 1).length > WORDS) return false;
  const line = key.replace(LINK_AT_END, "").replace(/^[[(]|[\])]$/g, "");
  if (/[?!]/.test(line.replace(/yahoo!/i, ""))) return false;
  if (isAdvertisement(key, line) || WITH_PROGRAM.test(line)) return true;
  const isOfForm =
    BEGINS.test(line) || (MAY_END.test(line.slice(-END_CHARACTERS)) && ENDS.test(line));
  if (!isOfForm) return false;
  return DEVICE.test(line) && (!isSentence(line) || EXCUSE.test(line));
}

function isAdvertisement(key: string, line: string): boolean {
  const lower = key.toLowerCase();
  if (lower.startsWith("get bluemail for ")) return true;
  if (lower.startsWith("yahoo mail") || /vir|вирус/.test(lower)) return FOOTER.test(key);
  if (lower.includes("aka.ms/") && FOR_OUTLOOK.test(key)) return true;
  if (!lower.includes("outlook") || line.length > 90) return false;
  const isShort = line.split(" ").length <= PROGRAM_WORDS;
  return isShort && (GET_PROGRAM.test(line) || FOR_OUTLOOK.test(line));
}

/** `Sent from my phone, but nobody answered` goes on after the comma; `…, an AT&T smartphone` does not. */
function isSentence(line: string): boolean {
  const pause = line.search(/[,;，、](?!\d)|\.\s|\s[-–—]\s/u);
  if (pause < 0) return false;
  const rest = line.slice(pause + 1).trim();
  if (rest === "") return false;
  const isMoreOfIt = DEVICE_AT_END.test(rest) && rest.split(" ").length <= 6 && !GOES_ON.test(rest);
  return !isMoreOfIt || !DEVICE.test(line.slice(0, pause));
}

const GOES_ON =
  /^(?:but|and|i|we|so|is|it|as|my|because|since|while|aber|und|ich|mais|et|je|pero|y)\b/i;

const DEVICE_AT_END =
  /(?:smart-?phone|phone|device|tablet|iphone|ipad|galaxy|android|ios|note\s?\d{0,2}|s\d{1,2}\+?|mail|network|5g|lte|email)\.?$/iu;
