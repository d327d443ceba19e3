import { describe, expect, it } from "vitest";
import { ungluedLines } from "#app/domain/mail/forwarded-one-line.ts";
import { readForwarded } from "#app/domain/mail/read-forwarded.ts";
import { readReplyText } from "#app/domain/mail/read-reply-text.ts";

/** How Yahoo says "forwarded", and its labels of sender, recipient, copy, date and subject. */
const yahoo = [
  "Forwarded Message|From:|To:|Cc:|Sent:|Subject:|Monday, March 4, 2024, 03:15:50 PM GMT+1",
  "Weitergeleitete Nachricht|Von:|An:|CC:|Gesendet:|Betreff:|Montag, 4. März 2024, 15:15:50 MEZ",
  "Message transmis|De :|À :|Cc :|Envoyé :|Objet :|lundi 4 mars 2024 à 15:15:50 UTC+1",
  "Mensaje reenviado|De:|Para:|CC:|Enviado:|Asunto:|lunes, 4 de marzo de 2024, 15:15:50 CET",
  "Messaggio inoltrato|Da:|A:|Cc:|Inviato:|Oggetto:|lunedì 4 marzo 2024, 15:15:50 CET",
  "Doorgestuurd bericht|Van:|Aan:|Cc:|Verzonden:|Onderwerp:|maandag 4 maart 2024 15:15:50 CET",
  "Mensagem reencaminhada|De:|Para:|Cc:|Enviado:|Assunto|segunda-feira, 4 de março de 2024, 15:15:50 CET",
  "Vidarebefordrat meddelande|Från:|Till:|Kopia:|Skickat:|Ämne:|måndag 4 mars 2024 15:15:50 CET",
  "Videresendt meddelelse|Fra:|Til:|Cc:|Sendt:|Emne:|mandag den 4. marts 2024 15.15.50 CET",
  "Edelleenlähetetty viesti|Lähettäjä:|Vastaanottaja:|Kopio:|Lähetetty:|Aihe:|maanantai 4. maaliskuuta 2024 klo 15.15.50 UTC+2",
  "Przekazana wiadomość|Od:|Do:|Dw|Wysłano:|Temat:|poniedziałek, 4 marca 2024 15:15:50 CET",
  "Přeposlaná zpráva|Od:|Komu:|Kopie:|Datum:|Předmět:|pondělí 4. března 2024, 15:15:50 SEČ",
  "Továbbított üzenet|Feladó:|Címzett:|Másolat:|Elküldve:|Tárgy:|2024. március 4., hétfő 15:15:50 CET",
  "Mesaj redirecționat|De la:|Către:|Cc:|Trimis:|Subiect:|luni, 4 martie 2024, 15:15:50 EET",
  "Пересылаемое сообщение|От:|Кому:|Копия:|Отправлено:|Тема:|понедельник, 4 марта 2024 г., 15:15:50 GMT+3",
  "Перенаправлене повідомлення|Від:|Кому:|Копія:|Відправлено:|Тема:|понеділок, 4 березня 2024 р., 15:15:50 GMT+2",
  "İletilmiş Mesaj|Kimden:|Kime:|Cc:|Gönderilen:|Konu:|4 Mart 2024 Pazartesi 15:15:50 GMT+3",
].map((words) => words.split("|"));

const subject = "Where is my ring? From: Paris, topic: size";

const written = ([words, from, to, cc, sent, about, date]: readonly string[]): string =>
  `   ----- ${words} ----- ${from} "Doe, Jane" <jane@customer.example>${to} "a@b.example" <a@b.example>` +
  `${cc} Bob <bob@b.example>; Ann <ann@b.example>${sent} ${date}${about} ${subject}\n Nothing came.\n`;

describe("headers of a forwarded mail that Yahoo wrote on one line", () => {
  it.each(yahoo)("are read one by one: %s", (...words) => {
    const text = `Please look.\n\n${written(words)}`;

    const forwarded = readForwarded({
      subject: `Fw: ${subject}`,
      text,
      html: null,
      attachments: [],
    });

    expect(forwarded).toMatchObject({
      from: { address: "jane@customer.example", name: "Doe, Jane" },
      subject,
    });
    expect(forwarded?.date).toMatch(/^2024-03-04T15:15:50/);
    expect(readReplyText(text).reply).toBe("Please look.");
  });

  it("are no line of a customer's own", () => {
    for (const line of ["--- a ring --- size: 54", "----- Forwarded Message -----", "From: a@b.cc"])
      expect(ungluedLines(line)).toEqual([line]);
  });

  it.each(["-", "----- a", ">To: ", "Subject", "<a@b.cc>"])(
    "are looked for without delay in a line of nothing but %j",
    (piece) => {
      const line = `----- Forwarded Message ----- From: x ${piece.repeat(7_900 / piece.length)}`;
      expect(() => {
        ungluedLines(line);
      }).not.toThrow();
    },
  );
});
