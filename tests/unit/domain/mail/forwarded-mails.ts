// Mails forwarded by hand, as the big clients write them in many languages: their own marks, labels and dates.

export type Original = {
  readonly name: string;
  readonly address: string;
  readonly subject: string;
  /** As local time where the client reads its mail. */
  readonly at: Date;
};

/** What the clients say in one language. */
type Words = {
  readonly locale: string;
  readonly prefix: string;
  readonly gmail: string;
  readonly apple: string;
  readonly thunderbird: string;
  /** From, Date, Sent, To, Subject. */
  readonly labels: readonly [string, string, string, string, string];
};

const words = (
  locale: string,
  prefix: string,
  gmail: string,
  apple: string,
  thunderbird: string,
  ...labels: [string, string, string, string, string]
): Words => ({ locale, prefix, gmail, apple, thunderbird, labels });

export const languages: readonly Words[] = [
  words("en-US", "Fwd", "Forwarded message", "Begin forwarded message:", "Forwarded Message", "From", "Date", "Sent", "To", "Subject"),
  words("en-GB", "FW", "Forwarded message", "Begin forwarded message:", "Forwarded Message", "From", "Date", "Sent", "To", "Subject"),
  words("de", "WG", "Forwarded message", "Anfang der weitergeleiteten Nachricht:", "Weitergeleitete Nachricht", "Von", "Datum", "Gesendet", "An", "Betreff"),
  words("fr", "TR", "Forwarded message", "Début du message transféré :", "Message transféré", "De", "Date", "Envoyé", "À", "Objet"),
  words("fr-CA", "Tr", "Message transféré", "Début du message réexpédié :", "Message transféré", "De ", "Date ", "Envoyé ", "À ", "Objet "),
  words("es", "RV", "Forwarded message", "Inicio del mensaje reenviado:", "Mensaje reenviado", "De", "Fecha", "Enviado", "Para", "Asunto"),
  words("pt-BR", "ENC", "Forwarded message", "Início da mensagem encaminhada:", "Mensagem encaminhada", "De", "Data", "Enviada em", "Para", "Assunto"),
  words("pt-PT", "FW", "Forwarded message", "Início da mensagem reencaminhada:", "Mensagem reencaminhada", "De", "Data", "Enviado", "Para", "Assunto"),
  words("it", "I", "Forwarded message", "Inizio messaggio inoltrato:", "Messaggio Inoltrato", "Da", "Data", "Inviato", "A", "Oggetto"),
  words("nl", "FW", "Forwarded message", "Begin doorgestuurd bericht:", "Doorgestuurd bericht", "Van", "Datum", "Verzonden", "Aan", "Onderwerp"),
  words("sv", "VB", "Forwarded message", "Vidarebefordrat brev:", "Vidarebefordrat meddelande", "Från", "Datum", "Skickat", "Till", "Ämne"),
  words("da", "VS", "Forwarded message", "Start på videresendt besked:", "Videresendt meddelelse", "Fra", "Dato", "Sendt", "Til", "Emne"),
  words("nb", "VS", "Forwarded message", "Videresendt melding:", "Videresendt melding", "Fra", "Dato", "Sendt", "Til", "Emne"),
  words("fi", "VL", "Forwarded message", "Välitetty viesti alkaa:", "Välitetty viesti", "Lähettäjä", "Päivämäärä", "Lähetetty", "Vastaanottaja", "Aihe"),
  words("pl", "PD", "Forwarded message", "Początek przekazywanej wiadomości:", "Przekazana wiadomość", "Od", "Data", "Wysłano", "Do", "Temat"),
  words("cs", "FW", "Forwarded message", "Začátek přeposílané zprávy:", "Přeposlaná zpráva", "Od", "Datum", "Odesláno", "Komu", "Předmět"),
  words("sk", "FW", "Forwarded message", "Začiatok preposlanej správy:", "Preposlaná správa", "Od", "Dátum", "Odoslané", "Komu", "Predmet"),
  words("hu", "Továbbítás", "Forwarded message", "A továbbított levél kezdete:", "Továbbított üzenet", "Feladó", "Dátum", "Elküldve", "Címzett", "Tárgy"),
  words("ro", "Fwd", "Forwarded message", "Începutul mesajului redirecționat:", "Mesaj redirecționat", "De la", "Data", "Trimis", "Către", "Subiect"),
  words("ru", "FW", "Forwarded message", "Начало переадресованного сообщения:", "Перенаправленное сообщение", "От", "Дата", "Отправлено", "Кому", "Тема"),
  words("uk", "Fwd", "Forwarded message", "Початок листа, що пересилається:", "Переслане повідомлення", "Від", "Дата", "Надіслано", "Кому", "Тема"),
  words("bg", "Fwd", "Forwarded message", "Начало на препратено съобщение:", "Препратено съобщение", "От", "Дата", "Изпратено", "До", "Относно"),
  words("el", "ΠΡΘ", "Forwarded message", "Αρχή προωθημένου μηνύματος:", "Προωθημένο μήνυμα", "Από", "Ημερομηνία", "Στάλθηκε", "Προς", "Θέμα"),
  words("tr", "İLT", "Forwarded message", "İletilen ileti başlangıcı:", "Yönlendirilmiş İleti", "Kimden", "Tarih", "Gönderildi", "Kime", "Konu"),
  words("he", "הועבר", "הודעה שהועברה", "תחילת ההודעה שהועברה:", "הודעה מועברת", "מאת", "תאריך", "נשלח", "אל", "נושא"),
  words("ar", "إعادة توجيه", "رسالة محوّلة", "بداية الرسالة المحولة:", "رسالة معاد توجيهها", "من", "التاريخ", "تم الإرسال", "إلى", "الموضوع"),
  words("zh-CN", "转发", "Forwarded message", "下面是被转发的邮件：", "转发的消息", "发件人", "日期", "发送时间", "收件人", "主题"),
  words("zh-TW", "轉寄", "轉寄訊息", "開始轉寄郵件：", "轉寄的訊息", "寄件者", "日期", "寄件日期", "收件者", "主旨"),
  words("ja", "転送", "Forwarded message", "転送されたメッセージ：", "転送されたメッセージ", "差出人", "日付", "送信日時", "宛先", "件名"),
  words("ko", "전달", "전달된 메일", "전달된 메시지:", "전달된 메시지", "보낸 사람", "날짜", "보낸 날짜", "받는 사람", "제목"),
  words("vi", "Fwd", "Forwarded message", "Bắt đầu thư được chuyển tiếp:", "Thư được chuyển tiếp", "Từ", "Ngày", "Đã gửi", "Đến", "Chủ đề"),
  words("th", "Fwd", "ข้อความที่ส่งต่อ", "เริ่มต้นข้อความที่ส่งต่อ:", "ข้อความที่ส่งต่อ", "จาก", "วันที่", "ส่งเมื่อ", "ถึง", "เรื่อง"),
  words("id", "Fwd", "Pesan terusan", "Mulai pesan yang diteruskan:", "Pesan Terusan", "Dari", "Tanggal", "Terkirim", "Kepada", "Subjek"),
  words("hr", "Fwd", "Forwarded message", "Započni proslijeđenu poruku:", "Proslijeđena poruka", "Od", "Datum", "Poslano", "Za", "Predmet"),
  words("sl", "Fwd", "Forwarded message", "Začetek posredovanega sporočila:", "Posredovano sporočilo", "Od", "Datum", "Poslano", "Za", "Zadeva"),
  words("sr-Latn", "Fwd", "Forwarded message", "Početak prosleđene poruke:", "Prosleđena poruka", "Od", "Datum", "Poslato", "Za", "Naslov"),
  words("lt", "Fwd", "Forwarded message", "Persiunčiamo laiško pradžia:", "Persiųstas laiškas", "Nuo", "Data", "Išsiųsta", "Kam", "Tema"),
  words("lv", "Fwd", "Forwarded message", "Pārsūtītās vēstules sākums:", "Pārsūtīta vēstule", "No", "Datums", "Nosūtīts", "Kam", "Temats"),
  words("et", "Fwd", "Forwarded message", "Edastatud kirja algus:", "Edastatud kiri", "Saatja", "Kuupäev", "Saadetud", "Saaja", "Teema"),
  words("ca", "Fwd", "Forwarded message", "Inici del missatge reenviat:", "Missatge reenviat", "De", "Data", "Enviat", "Per a", "Assumpte"),
]; // prettier-ignore

export type Written = {
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
};

export type Client = {
  readonly name: string;
  /** Languages in which the client has labels of its own; the others write English. */
  write(words: Words, original: Original, note: string): Written;
};

const long = (w: Words, at: Date): string =>
  new Intl.DateTimeFormat(w.locale, {
    dateStyle: "full",
    timeStyle: "short",
    timeZone: "UTC",
  }).format(at);
const medium = (w: Words, at: Date): string =>
  new Intl.DateTimeFormat(w.locale, {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "numeric",
    minute: "2-digit",
    timeZone: "UTC",
  }).format(at);
const apple = (w: Words, at: Date): string =>
  new Intl.DateTimeFormat(w.locale, {
    dateStyle: "long",
    timeStyle: "long",
    timeZone: "UTC",
  }).format(at);
const rfc = (at: Date): string => at.toUTCString().replace("GMT", "+0000");

const body = ["Hello,", "", "where is my ring? It was ordered two weeks ago: Tuesday.", "", "Jane"];
const reply = (note: string): string[] => (note === "" ? [] : [note, ""]);
const subjectOf = (w: Words, original: Original): string => `${w.prefix}: ${original.subject}`;
const me = "Support <support@mejurn.example>";
const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

export const clients: readonly Client[] = [
  {
    name: "Gmail",
    write(w, original, note) {
      const [from, date, , to, subject] = w.labels;
      const head = [
        `---------- ${w.gmail} ---------`,
        `${from}: ${original.name} <${original.address}>`,
        `${date}: ${medium(w, original.at)}`,
        `${subject}: ${original.subject}`,
        `${to}: ${me}`,
      ];
      const lines = [...reply(note), ...head, "", "", ...body];
      return { subject: `Fwd: ${original.subject}`, text: lines.join("\n"), html: null };
    },
  },
  {
    name: "Gmail with bold names",
    write(w, original, note) {
      const [from, date, , to, subject] = w.labels;
      const lines = [
        ...reply(note),
        `---------- ${w.gmail} ---------`,
        `${from}: *${original.name}* <${original.address}>`,
        `${date}: ${medium(w, original.at)}`,
        `${subject}: ${original.subject}`,
        `${to}: <support@mejurn.example>, <second-address-of-the-shop@mejurn.example>,`,
        `<third@mejurn.example>`,
        "",
        ...body,
      ];
      return { subject: `Fwd: ${original.subject}`, text: lines.join("\r\n"), html: null };
    },
  },
  {
    name: "Apple Mail",
    write(w, original, note) {
      const [from, date, , to, subject] = w.labels;
      const head = [
        w.apple,
        "",
        `${from}: "${original.name}" <${original.address}>`,
        `${subject}: ${original.subject}`,
        `${date}: ${apple(w, original.at)}`,
        `${to}: ${me}`,
        "",
        ...body,
      ];
      const lines = [...reply(note), ...head.map((line) => `> ${line}`.trimEnd())];
      return { subject: `Fwd: ${original.subject}`, text: lines.join("\n"), html: null };
    },
  },
  {
    name: "iPhone",
    write(w, original, note) {
      const [from, date, , to, subject] = w.labels;
      const lines = [
        ...reply(note),
        "Sent from my iPhone",
        "",
        w.apple,
        "",
        `> *${from}:* ${original.name} <${original.address}>`,
        `> *${date}:* ${apple(w, original.at)}`,
        `> *${to}:* ${me}`,
        `> *${subject}:* *${original.subject}*`,
        ">",
        ...body.map((line) => `> ${line}`),
      ];
      return { subject: `Fwd: ${original.subject}`, text: lines.join("\n"), html: null };
    },
  },
  {
    name: "Outlook 2013",
    write(w, original, note) {
      const [from, , sent, to, subject] = w.labels;
      const lines = [
        ...reply(note),
        `${from}: ${original.name} [mailto:${original.address}] `,
        `${sent}: ${long(w, original.at)}`,
        `${to}: ${me}`,
        `${subject}: ${original.subject}`,
        "",
        ...body,
      ];
      return { subject: subjectOf(w, original), text: lines.join("\r\n"), html: null };
    },
  },
  {
    name: "Outlook 2003",
    write(w, original, note) {
      const [from, , sent, to, subject] = w.labels;
      const lines = [
        ...reply(note),
        "-----Original Message-----",
        `${from}: ${original.name} [mailto:${original.address}]`,
        `${sent}: ${long(w, original.at)}`,
        `${to}: 'support@mejurn.example'`,
        `${subject}: ${original.subject}`,
        "",
        ...body,
      ];
      return { subject: subjectOf(w, original), text: lines.join("\r\n"), html: null };
    },
  },
  {
    name: "Outlook on the web",
    write(w, original, note) {
      const [from, , sent, to, subject] = w.labels;
      const head = `<hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size:11pt" color="#000000"><b>${from}:</b> ${escaped(original.name)} &lt;${original.address}&gt;<br>
<b>${sent}:</b> ${long(w, original.at)}<br>
<b>${to}:</b> ${escaped(me)}<br>
<b>${subject}:</b> ${escaped(original.subject)}</font><div>&nbsp;</div></div>`;
      const html = `<html><body><div>${escaped(note)}</div><div id="appendonsend"></div>${head}<div>${body.join("<br>")}</div></body></html>`;
      return { subject: subjectOf(w, original), text: "", html };
    },
  },
  {
    name: "Outlook for mobile",
    write(w, original, note) {
      const [from, , sent, to, subject] = w.labels;
      const lines = [
        ...reply(note),
        "Get Outlook for Android<https://aka.ms/AAb9ysg>",
        "________________________________",
        `${from}: ${original.name} <${original.address}<mailto:${original.address}>>`,
        `${sent}: ${long(w, original.at)}`,
        `${to}: Support <support@mejurn.example<mailto:support@mejurn.example>>`,
        `${subject}: ${original.subject}`,
        "",
        ...body,
      ];
      return { subject: subjectOf(w, original), text: lines.join("\n"), html: null };
    },
  },
  {
    name: "Outlook for Mac",
    write(w, original, note) {
      const [from, date, , to, subject] = w.labels;
      const html = `<html><body><p class=MsoNormal>${escaped(note)}</p><div style='border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal><b><span style='color:black'>${from}: </span></b><span style='color:black'>${escaped(original.name)} &lt;<a href="mailto:${original.address}">${original.address}</a>&gt;<br><b>${date}: </b>${long(w, original.at)}<br><b>${to}: </b>${escaped(me)}<br><b>${subject}: </b>${escaped(original.subject)}<o:p></o:p></span></p></div><p class=MsoNormal>${body.join("</p><p class=MsoNormal>")}</p></body></html>`;
      return { subject: subjectOf(w, original), text: "", html };
    },
  },
  {
    name: "Thunderbird",
    write(w, original, note) {
      const [from, date, , to, subject] = w.labels;
      const lines = [
        ...reply(note),
        "",
        `-------- ${w.thunderbird} --------`,
        `${subject}: \t${original.subject}`,
        `${date}: \t${rfc(original.at)}`,
        `${from}: \t${original.name} <${original.address}>`,
        `${to}: \tsupport@mejurn.example`,
        "",
        ...body,
      ];
      return { subject: `Fwd: ${original.subject}`, text: lines.join("\n"), html: null };
    },
  },
  {
    name: "Thunderbird as a table",
    write(w, original, note) {
      const [from, date, , to, subject] = w.labels;
      const row = (label: string, value: string) =>
        `<tr><th valign="BASELINE" align="RIGHT" nowrap="nowrap">${label}: </th><td>${value}</td></tr>`;
      const html = `<html><body><p>${escaped(note)}</p><div class="moz-forward-container"><br><br>-------- ${w.thunderbird} --------
<table class="moz-email-headers-table" cellspacing="0" cellpadding="0" border="0"><tbody>${row(subject, escaped(original.subject))}${row(date, rfc(original.at))}${row(from, `${escaped(original.name)} <a class="moz-txt-link-rfc2396E" href="mailto:${original.address}">&lt;${original.address}&gt;</a>`)}${row(to, "support@mejurn.example")}</tbody></table><br><br>${body.join("<br>")}</div></body></html>`;
      return { subject: `Fwd: ${original.subject}`, text: "", html };
    },
  },
  {
    name: "Yahoo",
    write(w, original, note) {
      const [from, , sent, to, subject] = w.labels;
      const lines = [
        ...reply(note),
        `   ----- ${w.thunderbird} ----- `,
        `${from}: "${original.name}" <${original.address}>`,
        `${to}: "support@mejurn.example" <support@mejurn.example>`,
        `${sent}: ${long(w, original.at)}`,
        `${subject}: ${original.subject}`,
        ` `,
        ...body.map((line) => `   ${line}`),
      ];
      return { subject: `Fw: ${original.subject}`, text: lines.join("\n"), html: null };
    },
  },
  {
    name: "Hotmail",
    write(w, original, note) {
      const [from, date, , to, subject] = w.labels;
      const lines = [
        ...reply(note),
        "----------------------------------------",
        `> ${subject}: ${original.subject}`,
        `> ${from}: ${original.address}`,
        `> ${date}: ${rfc(original.at)}`,
        `> ${to}: support@mejurn.example`,
        ">",
        ...body.map((line) => `> ${line}`),
      ];
      return { subject: `FW: ${original.subject}`, text: lines.join("\n"), html: null };
    },
  },
  {
    name: "Proton",
    write(w, original, note) {
      const [from, date, , to, subject] = w.labels;
      const lines = [
        ...reply(note),
        "",
        `------- ${w.thunderbird} -------`,
        `${from}: ${original.name} <${original.address}>`,
        `${date}: ${long(w, original.at)}`,
        `${subject}: ${original.subject}`,
        `${to}: ${me}`,
        "",
        "",
        ...body.map((line) => `> ${line}`),
      ];
      return { subject: `Fw: ${original.subject}`, text: lines.join("\n"), html: null };
    },
  },
  {
    name: "GMX",
    write(w, original, note) {
      const [from, , sent, to, subject] = w.labels;
      const lines = [
        ...reply(note),
        `*${sent}:* ${long(w, original.at)}`,
        `*${from}:* "${original.name}" <${original.address}>`,
        `*${to}:* support@mejurn.example`,
        `*${subject}:* ${original.subject}`,
        "",
        ...body,
      ];
      return { subject: subjectOf(w, original), text: lines.join("\n"), html: null };
    },
  },
  {
    name: "Samsung",
    write(w, original, note) {
      const [from, date, , to, subject] = w.labels;
      const day = `${original.at.getUTCDate()}.${original.at.getUTCMonth() + 1}.${original.at.getUTCFullYear()}`;
      const hours = original.at.toISOString().slice(11, 16);
      const lines = [
        ...reply(note),
        `-------- ${w.thunderbird} --------`,
        `${from}: ${original.name} <${original.address}> `,
        `${date}: ${day}  ${hours}  (GMT+00:00) `,
        `${to}: support@mejurn.example `,
        `${subject}: ${original.subject} `,
        "",
        ...body,
      ];
      return { subject: `Fwd: ${original.subject}`, text: lines.join("\n"), html: null };
    },
  },
  {
    name: "Zoho",
    write(w, original, note) {
      const [from, date, , to, subject] = w.labels;
      const lines = [
        ...reply(note),
        `============ ${w.thunderbird} ============`,
        `${from}: ${original.name} <${original.address}>`,
        `${to}: <support@mejurn.example>`,
        `${date}: ${rfc(original.at)}`,
        `${subject}: ${original.subject}`,
        `============ ${w.thunderbird} ============`,
        "",
        ...body,
      ];
      return { subject: `Fwd: ${original.subject}`, text: lines.join("\n"), html: null };
    },
  },
  {
    name: "Lotus Notes",
    write(w, original, note) {
      const [from, date, , to, subject] = w.labels;
      const lines = [
        ...reply(note),
        `----- Forwarded by Support/Mejurn on 05/24/2026 10:11 AM -----`,
        "",
        `${from}:        ${original.name} <${original.address}>`,
        `${to}:        support@mejurn.example`,
        `${date}:        ${long(w, original.at)}`,
        `${subject}:        ${original.subject}`,
        "",
        "",
        ...body,
      ];
      return { subject: `Fw: ${original.subject}`, text: lines.join("\n"), html: null };
    },
  },
  {
    name: "Missive",
    write(w, original, note) {
      const [from, date, , to, subject] = w.labels;
      const lines = [
        ...reply(note),
        `---------- ${w.gmail} ----------`,
        `${from}: ${original.name} < [${original.address}](mailto:${original.address}) >`,
        `${date}: ${long(w, original.at)}`,
        `${subject}: ${original.subject}`,
        `${to}: Support < [support@mejurn.example](mailto:support@mejurn.example) >`,
        "",
        ...body,
      ];
      return { subject: `Fwd: ${original.subject}`, text: lines.join("\n"), html: null };
    },
  },
  {
    name: "a program that draws bold labels and folds them",
    write(w, original, note) {
      const [from, , sent, to, subject] = w.labels;
      const lines = [
        ...reply(note),
        `**${from}:** ${original.name}`,
        `  <mailto:${original.address}>`,
        `**${sent}:**`,
        `  ${long(w, original.at)}`,
        `**${to}:** ${me}`,
        `**${subject}:** ${original.subject}`,
        "",
        ...body,
      ];
      return { subject: subjectOf(w, original), text: lines.join("\n"), html: null };
    },
  },
];
