import type { Catalogue } from "#app/domain/words/translate.ts";

/** Why a sender counts as proven or not, why a mail asks where it belongs, and why a ticket woke. */
export const proofReasonsWords: Catalogue = {
  "it came through a form, where anyone can enter any address":
    "sie kam über ein Formular, in das jeder jede Adresse eintragen kann",
  "Shopify did not say that the order is that of the customer who was signed in":
    "Shopify hat nicht bestätigt, dass die Bestellung dem angemeldeten Kunden gehört",
  "signed in to the shop, and Shopify says that the order is theirs":
    "im Shop angemeldet, und Shopify bestätigt, dass es die eigene Bestellung ist",
  "the mail came without its raw form, so no signature could be checked":
    "die E-Mail kam ohne ihre Rohform, deshalb ließ sich keine Signatur prüfen",
  "{domain} forwarded the mail and does not say whether it was genuine":
    "{domain} hat die E-Mail weitergeleitet und sagt nicht, ob sie echt war",
  "signed by {domain}": "signiert von {domain}",
  "{domain}, a forwarder that you named, found it genuine":
    "{domain}, ein von Ihnen genannter Weiterleiter, fand sie echt",
  "sent by a host of {domain}": "gesendet von einem Server von {domain}",
  "the signature of {domain} covers only the first part of the mail":
    "die Signatur von {domain} deckt nur den ersten Teil der E-Mail",
  "the signature of {domain} does not cover the subject":
    "die Signatur von {domain} deckt den Betreff nicht",
  "the key of {domain} is too short to prove anything":
    "der Schlüssel von {domain} ist zu kurz, um etwas zu beweisen",
  "the signature of {domain} uses an algorithm that is broken":
    "die Signatur von {domain} verwendet ein gebrochenes Verfahren",
  "the text was changed after {domain} signed it":
    "der Text wurde geändert, nachdem {domain} ihn signiert hatte",
  "the headers were changed after {domain} signed them, or {domain} did not sign them":
    "die Kopfzeilen wurden nach der Signatur von {domain} geändert, oder {domain} hat sie nicht signiert",
  "the signature of {domain} has expired": "die Signatur von {domain} ist abgelaufen",
  "{domain} has no such key": "{domain} hat keinen solchen Schlüssel",
  "{domain} has withdrawn the key": "{domain} hat den Schlüssel zurückgezogen",
  "the key of {domain} can’t be read": "der Schlüssel von {domain} ist nicht lesbar",
  "the signature of {domain} can’t be checked ({comment})":
    "die Signatur von {domain} lässt sich nicht prüfen ({comment})",
  "{domain} does not say how its mail is signed":
    "{domain} sagt nicht, wie ihre E-Mails signiert sind",
  "what {domain} says about its mail could not be looked up":
    "was {domain} über ihre E-Mails sagt, war nicht abrufbar",
  "a signature speaks for {domain}": "eine Signatur spricht für {domain}",
  "{domain} signs all its mail and asks to refuse what it did not sign: it did not sign this":
    "{domain} signiert alle E-Mails und bittet, nicht signierte abzulehnen: Diese ist nicht signiert",
  "{domain} signs its mail and asks to distrust what it did not sign: it did not sign this":
    "{domain} signiert ihre E-Mails und bittet, nicht signierten zu misstrauen: Diese ist nicht signiert",
  "the mail names no domain to ask": "die E-Mail nennt keine Domain, die sich fragen ließe",
  "no forwarder sealed it": "kein Weiterleiter hat sie versiegelt",
  "more than {count} forwarders sealed it": "mehr als {count} Weiterleiter haben sie versiegelt",
  "the seals of the forwarders hold": "die Siegel der Weiterleiter halten",
  "the key of a forwarder could not be looked up":
    "der Schlüssel eines Weiterleiters war nicht abrufbar",
  "a forwarder’s seal does not hold": "das Siegel eines Weiterleiters hält nicht",
  "the last forwarder’s signature covers only the first part of the mail":
    "die Signatur des letzten Weiterleiters deckt nur den ersten Teil der E-Mail",
  "the last forwarder’s signature does not cover the subject":
    "die Signatur des letzten Weiterleiters deckt den Betreff nicht",
  "{address} may send for {domain}": "{address} darf für {domain} senden",
  "{address} is no host of {domain}; a forwarder’s host never is":
    "{address} ist kein Server von {domain}; der eines Weiterleiters ist es nie",
  "the hosts of {domain} could not be looked up": "die Server von {domain} waren nicht abrufbar",
  "{domain} does not say which hosts send for it":
    "{domain} sagt nicht, welche Server für sie senden",
  "the sender could not be judged ({error})": "der Absender ließ sich nicht beurteilen ({error})",
  "more than {count} signatures, only the first were checked":
    "mehr als {count} Signaturen, nur die ersten wurden geprüft",
  "the mail has more lines than any honest mail: it is too large to check":
    "die E-Mail hat mehr Zeilen als jede ehrliche E-Mail: Sie ist zu groß zum Prüfen",
  "the headers are longer than those of any honest mail":
    "die Kopfzeilen sind länger als die jeder ehrlichen E-Mail",
  "the signatures could not be read ({error})": "die Signaturen waren nicht lesbar ({error})",
  "the From line can be read in two ways": "die Absenderzeile lässt sich auf zwei Arten lesen",
  "the header {header} stands in it more than once, and a signature covers only one of them":
    "die Kopfzeile {header} steht mehrmals darin, und eine Signatur deckt nur eine davon",
  "the key of {domain} could not be looked up": "der Schlüssel von {domain} war nicht abrufbar",
  "signed by {signer}, which does not speak for {domain}":
    "signiert von {signer}, was nicht für {domain} spricht",
  "the mail is not signed": "die E-Mail ist nicht signiert",
  "no valid signature of {domain}": "keine gültige Signatur von {domain}",
  "Google forwarded it (X-Forwarded-To)": "Google hat sie weitergeleitet (X-Forwarded-To)",
  "Microsoft 365 forwarded it": "Microsoft 365 hat sie weitergeleitet",
  "a Microsoft 365 inbox rule forwarded it":
    "eine Posteingangsregel von Microsoft 365 hat sie weitergeleitet",
  "somebody sent it on (Resent-From)": "jemand hat sie weitergesendet (Resent-From)",
  "the mail host passed it on (X-Original-To)":
    "der E-Mail-Anbieter hat sie weitergegeben (X-Original-To)",
  "a mailing list passed it on (List-Id)": "eine Mailingliste hat sie weitergegeben (List-Id)",
  "the envelope’s sender was rewritten for forwarding (SRS)":
    "der Absender des Umschlags wurde zum Weiterleiten umgeschrieben (SRS)",
  "the envelope’s sender was rewritten by Google for forwarding":
    "der Absender des Umschlags wurde von Google zum Weiterleiten umgeschrieben",
  "the mail has no From line": "die E-Mail hat keine Absenderzeile",
  "the mail has several From lines": "die E-Mail hat mehrere Absenderzeilen",
  "the From line is too long": "die Absenderzeile ist zu lang",
  "the From line is malformed": "die Absenderzeile ist fehlerhaft",
  "the From line holds more than one plain address":
    "die Absenderzeile enthält mehr als eine Adresse",
  "the From line holds no plain address": "die Absenderzeile enthält keine einfache Adresse",
  "confirmed from the order’s address": "von der Adresse der Bestellung bestätigt",
  "{because}, but the address is not that of a linked order or customer":
    "{because}, aber die Adresse ist nicht die einer verknüpften Bestellung oder eines verknüpften Kunden",
  "{because}, and knows order number and postcode":
    "{because}, und kennt Bestellnummer und Postleitzahl",
  "the person at the order’s address says that they did not write this":
    "die Person an der Adresse der Bestellung sagt, dass sie das nicht geschrieben hat",
  "the mail came in before senders were judged": "die E-Mail kam, bevor Absender beurteilt wurden",

  "It came to the reply address of {ticket}": "Sie kam an die Antwortadresse von {ticket}",
  "It answers a message of {ticket}": "Sie antwortet auf eine Nachricht von {ticket}",
  "Its thread holds a message of {ticket}": "Ihr Verlauf enthält eine Nachricht von {ticket}",
  "Its subject names {ticket}": "Ihr Betreff nennt {ticket}",
  "a sender without an address": "ein Absender ohne Adresse",
  "It may be forged: the owner of the domain says that mail like this does not come from {sender}":
    "Sie kann gefälscht sein: Der Inhaber der Domain sagt, dass solche E-Mails nicht von {sender} kommen",
  "{sender} was only named in copy on {ticket}, and nobody has accepted that yet":
    "{sender} stand in {ticket} nur in Kopie, und niemand hat das bisher angenommen",
  "That address was made for {recipient}, but the mail comes from {sender}":
    "Diese Adresse wurde für {recipient} gemacht, aber die E-Mail kommt von {sender}",
  "somebody else": "jemand anderen",
  "{sender} takes no part in {ticket}: perhaps another address of the customer, perhaps somebody else":
    "{sender} ist an {ticket} nicht beteiligt: vielleicht eine andere Adresse des Kunden, vielleicht jemand anderes",

  "its time has come": "seine Zeit ist gekommen",
  "something is due": "etwas ist fällig",
  "{by} took it back": "{by} hat es zurückgeholt",
  "{by} took the snooze back": "{by} hat das Zurückstellen zurückgenommen",

  "a file of it could not be read: add it again":
    "eine Datei darin ließ sich nicht lesen: Fügen Sie sie noch einmal hinzu",
  "the attempt was interrupted before an answer came":
    "der Versuch wurde unterbrochen, bevor eine Antwort kam",
  "the app was uninstalled": "die App wurde deinstalliert",
  "no answer came from the mail provider": "vom E-Mail-Dienst kam keine Antwort",
  "the customer has not written yet": "der Kunde hat noch nicht geschrieben",
  "no reason given": "ohne Angabe von Gründen",
};
