import type { Catalogue } from "#app/domain/words/translate.ts";

/** How a reply fares on its way, why one waits, and what is chosen beside it. */
export const deliveryWords: Catalogue = {
  "Waiting to be sent": "Wartet auf den Versand",
  Sending: "Wird gesendet",
  "May have gone out": "Vielleicht verschickt",
  Sent: "Gesendet",
  "Delayed, still being tried": "Verzögert, wird weiter versucht",
  Bounced: "Zurückgekommen",
  "Not sent: the address is suppressed": "Nicht gesendet: Die Adresse ist gesperrt",
  "Could not be sent": "Konnte nicht gesendet werden",
  Written: "Geschrieben",
  "Handed to the mail provider": "An den E-Mail-Dienst übergeben",
  "The mail provider took it": "Der E-Mail-Dienst hat sie angenommen",
  "On its way": "Unterwegs",
  "The recipient’s host refused this mail": "Der Server des Empfängers hat diese E-Mail abgelehnt",
  "Not sent: the mail provider sends nothing there":
    "Nicht gesendet: Der E-Mail-Dienst sendet nichts dorthin",

  "marked as sent by {by}": "von {by} als gesendet vermerkt",

  "The customer wrote first.": "Der Kunde hat zuerst geschrieben.",
  "Something happened to the order since.": "Mit der Bestellung ist seitdem etwas geschehen.",
  "A recipient takes no mail.": "Ein Empfänger nimmt keine E-Mails an.",
  "The ticket was merged into another one.": "Das Ticket wurde mit einem anderen zusammengeführt.",
  "The ticket was marked as spam.": "Das Ticket wurde als Spam markiert.",
  "Its writer may not send replies any more.":
    "Wer sie geschrieben hat, darf keine Antworten mehr senden.",
  "A recipient takes no part in the ticket any more.":
    "Ein Empfänger ist am Ticket nicht mehr beteiligt.",
  "What it says of an order may not go to this address.":
    "Was sie über eine Bestellung sagt, darf nicht an diese Adresse gehen.",
  "Tomorrow at 09:00": "Morgen um 09:00",
  "Choose a time that is still to come.": "Wählen Sie einen Zeitpunkt, der noch kommt.",
  "A mail can wait for a year at most.": "Eine E-Mail kann höchstens ein Jahr warten.",
  "Write a few words, with {due} where the time of the answer belongs.":
    "Schreiben Sie ein paar Worte, mit {due} dort, wo der Zeitpunkt der Antwort stehen soll.",
  "Say {due} somewhere: the time until which you answer.":
    "Schreiben Sie irgendwo {due}: den Zeitpunkt, bis zu dem Sie antworten.",

  "Went on after the pause": "Lief nach der Pause weiter",
  "Met by a reply": "Durch eine Antwort eingehalten",
  "Missed: the due time passed": "Verfehlt: Die Frist ist abgelaufen",
  "That is this ticket. Choose another one.": "Das ist dieses Ticket. Wählen Sie ein anderes.",
  "Too much mail": "Zu viele E-Mails",
  "Waiting for the carrier": "Warten auf den Versanddienst",
  "Waiting for a supplier": "Warten auf einen Lieferanten",
  "Needed to ask the customer": "Rückfrage beim Kunden nötig",
  Overlooked: "Übersehen",
  "Staff absent": "Personal abwesend",
  "Technical trouble": "Technische Störung",
  "In 3 hours": "In 3 Stunden",
};
