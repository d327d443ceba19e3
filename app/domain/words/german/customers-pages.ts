import type { Catalogue } from "#app/domain/words/translate.ts";

/** What customers read: the question of a confirmation and its page, the contact form, and a question from an account. */
export const customersPagesWords: Catalogue = {
  "Hello,": "Guten Tag,",
  "A question from {shop}: was this you?": "Eine Frage von {shop}: Waren Sie das?",
  "somebody wrote to {shop} about an order of yours. Before we answer, we would like to know whether it was you.":
    "jemand hat {shop} wegen einer Ihrer Bestellungen geschrieben. Bevor wir antworten, möchten wir wissen, ob Sie es waren.",
  "Please open this page. It shows who wrote and how the message begins, and asks you to say yes or no:\n{link}":
    "Bitte öffnen Sie diese Seite. Sie zeigt, wer geschrieben hat und wie die Nachricht beginnt, und fragt nach Ja oder Nein:\n{link}",
  "If it was not you, say so there, or leave it: then nothing is told and nothing is changed. The page can be answered once, for 48 hours.":
    "Wenn Sie es nicht waren, sagen Sie es dort oder lassen Sie es: Dann wird nichts verraten und nichts geändert. Die Seite kann einmal beantwortet werden, 48 Stunden lang.",

  "Did you write this?": "Haben Sie das geschrieben?",
  "Thank you": "Vielen Dank",
  "This was answered already": "Das wurde schon beantwortet",
  "This link is not open": "Dieser Link ist nicht offen",
  "It may have been used already, or it is older than two days. You need not do anything. If you are waiting for an answer, write to the shop again.":
    "Er wurde vielleicht schon benutzt oder ist älter als zwei Tage. Sie müssen nichts tun. Wenn Sie auf eine Antwort warten, schreiben Sie dem Shop noch einmal.",
  "The first answer stands. If it was a mistake, write to the shop.":
    "Die erste Antwort gilt. Wenn sie ein Versehen war, schreiben Sie dem Shop.",
  "{shop} knows now that it was you, and answers to the address of your order.":
    "{shop} weiß jetzt, dass Sie es waren, und antwortet an die Adresse Ihrer Bestellung.",
  "{shop} knows now that it was somebody else. Nothing was told to them. You need not do anything more.":
    "{shop} weiß jetzt, dass es jemand anderes war. Ihm wurde nichts verraten. Sie müssen nichts weiter tun.",
  "{shop} got this message about an order of yours. It came from {address}:":
    "{shop} hat diese Nachricht zu einer Ihrer Bestellungen bekommen. Sie kam von {address}:",
  "{shop} got this message about an order of yours. It came from {address}, who calls themselves “{name}”:":
    "{shop} hat diese Nachricht zu einer Ihrer Bestellungen bekommen. Sie kam von {address} unter dem Namen „{name}“:",
  "(a message without words)": "(eine Nachricht ohne Worte)",
  "Say yes only if you wrote it yourself.":
    "Sagen Sie nur Ja, wenn Sie sie selbst geschrieben haben.",
  "No, that was not me": "Nein, das war ich nicht",
  "Yes, I wrote this": "Ja, das habe ich geschrieben",

  "Contact us": "Kontakt",
  "Your name": "Ihr Name",
  "Your email address": "Ihre E-Mail-Adresse",
  "Order number (if you have one)": "Bestellnummer (falls vorhanden)",
  "How can we help?": "Wie können wir helfen?",
  "Pictures (up to 3; please choose them again)":
    "Bilder (bis zu 3; bitte wählen Sie sie noch einmal)",
  "Leave this field empty": "Dieses Feld leer lassen",
  "This form is not in use right now. Please write to the shop by email.":
    "Dieses Formular ist gerade nicht in Gebrauch. Bitte schreiben Sie dem Shop per E-Mail.",
  "That did not reach us. Please try again in a moment.":
    "Das hat uns nicht erreicht. Bitte versuchen Sie es gleich noch einmal.",
  "Your pictures are too large together. Please send smaller ones, or fewer.":
    "Ihre Bilder sind zusammen zu groß. Bitte senden Sie kleinere oder weniger.",
  "A field that must stay empty was filled in. Please empty it and send again.":
    "Ein Feld, das leer bleiben muss, wurde ausgefüllt. Bitte leeren Sie es und senden Sie noch einmal.",
  "Please tell us your name.": "Bitte sagen Sie uns Ihren Namen.",
  "A name has at most {most, number} characters here.":
    "Ein Name hat hier höchstens {most, number} Zeichen.",
  "We need an address to answer to.": "Wir brauchen eine Adresse, an die wir antworten.",
  "This is not an email address that we can answer to.":
    "Das ist keine E-Mail-Adresse, an die wir antworten können.",
  "Please give the number alone, without other words.":
    "Bitte geben Sie nur die Nummer an, ohne andere Wörter.",
  "Please tell us how we can help.": "Bitte sagen Sie uns, wie wir helfen können.",
  "That is longer than {most, number} characters. Please shorten it.":
    "Das ist länger als {most, number} Zeichen. Bitte kürzen Sie es.",
  "That is longer than {most, number} characters.": "Das ist länger als {most, number} Zeichen.",
  "That was very fast. Please look over your message and send it again.":
    "Das ging sehr schnell. Bitte sehen Sie Ihre Nachricht noch einmal durch und senden Sie sie erneut.",
  "One more step: please look over your message and send it again.":
    "Noch ein Schritt: Bitte sehen Sie Ihre Nachricht durch und senden Sie sie noch einmal.",
  "This page was open for a long time. Please send your message again.":
    "Diese Seite war lange offen. Bitte senden Sie Ihre Nachricht noch einmal.",
  "Please choose at most {most} pictures.": "Bitte wählen Sie höchstens {most} Bilder.",
  "A picture may have at most {most} MB.": "Ein Bild darf höchstens {most} MB groß sein.",
  "Only pictures (JPEG, PNG, WebP, GIF, HEIC) can be sent with this form.":
    "Mit diesem Formular können nur Bilder gesendet werden (JPEG, PNG, WebP, GIF, HEIC).",
  "A lot of messages came from where you are. Please wait a while, or write to {address}.":
    "Von dort, wo Sie sind, kamen viele Nachrichten. Bitte warten Sie etwas, oder schreiben Sie an {address}.",
  "Thank you. Your message has reached {shop}; the answer comes to {address}.":
    "Vielen Dank. Ihre Nachricht hat {shop} erreicht; die Antwort kommt an {address}.",
  "The shop takes no questions here right now.": "Der Shop nimmt hier gerade keine Fragen an.",
  "You have asked a lot in a short time. Please write to {address}.":
    "Sie haben in kurzer Zeit viel gefragt. Bitte schreiben Sie an {address}.",
};
