import type { Catalogue } from "#app/domain/words/translate.ts";

/** What became of mail: the ledger, what was screened out or parked, mailboxes. */
export const mailPagesWords: Catalogue = {
  "Enter a number from {least} to {most}, such as 5.":
    "Geben Sie eine Zahl von {least} bis {most} ein, etwa 5.",
  "“{entry}” is not an address or a domain.": "„{entry}“ ist keine Adresse und keine Domain.",
  "“{entry}” is not a domain.": "„{entry}“ ist keine Domain.",
  "“{unknown}” is unknown here. Only {due} is filled in.":
    "„{unknown}“ ist hier unbekannt. Nur {due} wird ausgefüllt.",
  "{sender} is blocked": "{sender} ist blockiert",
  "a form sent it from {address}": "ein Formular hat sie von {address} gesendet",
  "{notifier} sent it from {address}": "{notifier} hat sie von {address} gesendet",
  "spam score {score} of {threshold}": "Spam-Wert {score} von {threshold}",
  "it only carries a bounce": "sie trägt nur eine Unzustellbarkeitsmeldung",
  "it only forwards a bounce: “{sentence}”":
    "sie leitet nur eine Unzustellbarkeitsmeldung weiter: „{sentence}“",
  "it says “{sentence}”": "darin steht „{sentence}“",
  "it says that it is an abuse report": "sie nennt sich einen Missbrauchsbericht",
  "Amazon SES tells of a complaint": "Amazon SES meldet eine Beschwerde",
  "its Message-ID is one of ours": "ihre Message-ID ist eine von uns",
  "it was sent from the mailbox's own address":
    "sie wurde von der eigenen Adresse des Postfachs gesendet",
  "it came through the shop's contact form": "sie kam über das Kontaktformular des Shops",
  "it came from an order's page in the customer's account":
    "sie kam von der Seite einer Bestellung im Kundenkonto",

  "larger than {megabytes} MB": "größer als {megabytes} MB",
  "the app is uninstalled": "die App ist deinstalliert",
  "the blob {name} is gone": "die gespeicherte Datei {name} fehlt",
  "an encrypted record needs the key {id}, which is not set":
    "ein verschlüsselter Eintrag braucht den Schlüssel {id}, der nicht gesetzt ist",
  "an encrypted record is cut off or of an unknown format":
    "ein verschlüsselter Eintrag ist abgeschnitten oder in einem unbekannten Format",
  "an encrypted record was changed or belongs elsewhere":
    "ein verschlüsselter Eintrag wurde geändert oder gehört woandershin",
  "this post holds no mail": "dieser Eingang enthält keine E-Mail",
  "this mail can't be read": "diese E-Mail ist nicht lesbar",
  "what it said was erased": "was darin stand, wurde gelöscht",

  "A reply leaves at once": "Antworten gehen sofort hinaus",
  "A reply waits before it leaves, so that its writer can take it back":
    "Eine Antwort wartet, bevor sie hinausgeht, damit ihr Verfasser sie zurückholen kann",
  Acknowledgement: "Eingangsbestätigung",
  Add: "Hinzufügen",
  "Add an address": "Adresse hinzufügen",
  "Addresses that take no mail": "Adressen, die keine E-Mail annehmen",
  Again: "Noch einmal",
  "Automatic replies": "Automatische Antworten",
  "Automatic reply": "Automatische Antwort",
  "Block this sender": "Diesen Absender blockieren",
  "Blocked sender": "Blockierter Absender",
  "Blocked senders": "Blockierte Absender",
  Bounce: "Unzustellbarkeitsmeldung",
  "Bounced for good": "Dauerhaft unzustellbar",
  Bounces: "Unzustellbarkeitsmeldungen",
  Cancel: "Abbrechen",
  "Check the forwarding with a test mail": "Weiterleitung mit einer Test-E-Mail prüfen",
  Complaint: "Spam-Beschwerde",
  Complaints: "Spam-Beschwerden",
  Day: "Tag",
  "Days are the shop’s own ({timeZone}). A mail belongs to the day on which it reached Loupe. Received is tickets, screened, same mail again, parked and waiting together.":
    "Es gelten die Tage des Shops ({timeZone}). Eine E-Mail gehört zu dem Tag, an dem sie Loupe erreichte. „Eingegangen“ ist die Summe aus Tickets, aussortiert, dieselbe E-Mail noch einmal, geparkt und wartend.",
  "Every address takes mail.": "Jede Adresse nimmt E-Mails an.",
  "Every mail of the last {count} days, and what became of it.":
    "Jede E-Mail der letzten {count} Tage und was aus ihr wurde.",
  Find: "Suchen",
  "Find an address": "Adresse suchen",
  "First mailbox": "Erstes Postfach",
  "Form mailers": "Formular-Absender",
  "Forwarding can break the signature by which Loupe knows a sender. Large mail hosts then seal what they saw before (ARC). Name the host that forwards your mail, one a line: google.com for Google Workspace, microsoft.com for Microsoft 365. Whoever stands here can vouch for any sender, so name only a host of your own.":
    "Weiterleiten kann die Signatur zerstören, an der Loupe einen Absender erkennt. Große E-Mail-Anbieter versiegeln dann, was sie vorher gesehen haben (ARC). Nennen Sie den Anbieter, der Ihre E-Mails weiterleitet, je Zeile einen: google.com für Google Workspace, microsoft.com für Microsoft 365. Wer hier steht, kann für jeden Absender bürgen, nennen Sie also nur Ihren eigenen Anbieter.",
  "Further mail of this sender is screened out. The mail settings take it back.":
    "Weitere E-Mails dieses Absenders werden aussortiert. In den E-Mail-Einstellungen lässt sich das zurücknehmen.",
  "Go to the inbox": "Zum Posteingang",
  "How mail is forwarded at Google, Microsoft and other hosts stands in the guide.":
    "Wie E-Mails bei Google, Microsoft und anderen Anbietern weitergeleitet werden, steht in der Anleitung.",
  "In tickets": "In Tickets",
  "It becomes a ticket in a moment; the inbox shows it by itself. If that was a mistake, close the ticket there: the mail is not screened again.":
    "Sie wird gleich zu einem Ticket; der Posteingang zeigt es von selbst. War das ein Versehen, schließen Sie dort das Ticket: Die E-Mail wird nicht noch einmal aussortiert.",
  "It is unusually quiet": "Es ist ungewöhnlich still",
  "Its host forwards to": "Der Anbieter leitet weiter an",
  "Its tickets stay, and are answered from {successor}.":
    "Seine Tickets bleiben und werden von {successor} aus beantwortet.",
  "Kinds of screened mail": "Arten aussortierter E-Mails",
  "Let mail go to {address} again": "Wieder an {address} senden",
  "Loupe sends a small mail to your support address and warns you when it does not come back within half an hour. If your mail host keeps copies, let a rule there delete mail with the subject “Loupe canary”.":
    "Loupe sendet eine kleine E-Mail an Ihre Support-Adresse und warnt Sie, wenn sie nicht innerhalb einer halben Stunde zurückkommt. Behält Ihr E-Mail-Anbieter Kopien, lassen Sie dort eine Regel E-Mails mit dem Betreff „Loupe canary“ löschen.",
  "Loupe sends a small mail to {supportAddress} and warns you when it does not come back within half an hour. If your mail host keeps copies, let a rule there delete mail with the subject “Loupe canary”.":
    "Loupe sendet eine kleine E-Mail an {supportAddress} und warnt Sie, wenn sie nicht innerhalb einer halben Stunde zurückkommt. Behält Ihr E-Mail-Anbieter Kopien, lassen Sie dort eine Regel E-Mails mit dem Betreff „Loupe canary“ löschen.",
  "Loupe then gives you an address to forward to. Tickets are answered from the address that the customer wrote to.":
    "Loupe gibt Ihnen dann eine Adresse, an die Sie weiterleiten. Tickets werden von der Adresse aus beantwortet, an die der Kunde geschrieben hat.",
  "Mail arrives": "E-Mails kommen an",
  "Mail by day": "E-Mails nach Tag",
  "Mail may not reach Loupe": "E-Mails erreichen Loupe möglicherweise nicht",
  "Mail of machines and of blocked senders is kept here, with what was seen in it.":
    "E-Mails von Automaten und von blockierten Absendern werden hier aufbewahrt, mit dem, was an ihnen auffiel.",
  "Mail that Loupe can’t read is kept here with its reason, and can be run again.":
    "E-Mails, die Loupe nicht lesen kann, werden hier mit dem Grund aufbewahrt und können erneut verarbeitet werden.",
  "Mail that its host still forwards arrives as before. End the forwarding there when you don’t want it any more.":
    "E-Mails, die der Anbieter noch weiterleitet, kommen weiterhin an. Beenden Sie dort die Weiterleitung, wenn Sie das nicht mehr möchten.",
  "Mail to them bounced for good, or was reported as spam. Nothing is sent to them until somebody clears them.":
    "E-Mails an sie waren dauerhaft unzustellbar oder wurden als Spam gemeldet. Es wird nichts an sie gesendet, bis jemand sie freigibt.",
  "Mail was refused": "E-Mails wurden abgelehnt",
  "No address yet: mail can’t arrive.": "Noch keine Adresse: E-Mails können nicht ankommen.",
  "No mail has come since {since}. In the three weeks before, about {usual} mails came in the same hours.":
    "Seit {since} kam keine E-Mail. In den drei Wochen davor kamen in denselben Stunden etwa {usual} E-Mails.",
  "No mail is here": "Hier ist keine E-Mail",
  "No mail is parked": "Keine E-Mail ist geparkt",
  "No reply waits. With “Send later” a reply leaves at an hour that its writer chose.":
    "Keine Antwort wartet. Mit „Später senden“ geht eine Antwort zu der Zeit hinaus, die ihr Verfasser gewählt hat.",
  "No sender": "Kein Absender",
  "No sender can be proven": "Kein Absender kann bestätigt werden",
  "No such address is stopped. Look at its letters again.":
    "Keine solche Adresse ist gesperrt. Prüfen Sie die Schreibweise.",
  "Not a machine’s, bring it back: {subject}": "Nicht von einem Automaten, zurückholen: {subject}",
  "Not a machine’s: bring it back": "Nicht von einem Automaten: zurückholen",
  "Not proven": "Nicht bestätigt",
  Notification: "Benachrichtigung",
  Notifications: "Benachrichtigungen",
  "One a line: an address, or a whole domain that begins with @. Their mail is screened out, not deleted.":
    "Je Zeile einer: eine Adresse oder eine ganze Domain, die mit @ beginnt. Ihre E-Mails werden aussortiert, nicht gelöscht.",
  "Only senders who are known or proven get it, once a day at most, and never a machine. It meets no response time.":
    "Nur bekannte oder bestätigte Absender erhalten sie, höchstens einmal am Tag und nie ein Automat. Sie erfüllt kein Antwortziel.",
  "Open the set-up guide": "Einrichtungsanleitung öffnen",
  "Our own mail": "Unsere eigenen E-Mails",
  Read: "Gelesen",
  Received: "Eingegangen",
  "Refused by the mail provider": "Vom E-Mail-Anbieter abgelehnt",
  Remove: "Entfernen",
  "Remove mailbox": "Postfach entfernen",
  "Remove {address}": "{address} entfernen",
  "Remove {address}?": "{address} entfernen?",
  "Run again": "Erneut verarbeiten",
  "Run again: {subject}": "Erneut verarbeiten: {subject}",
  "Same mail again": "Dieselbe E-Mail noch einmal",
  Screened: "Aussortiert",
  "Screened:": "Aussortiert:",
  "Send a test mail": "Test-E-Mail senden",
  "Send a test mail to {address}": "Test-E-Mail an {address} senden",
  "Send another": "Noch eine senden",
  "Send another test mail to {address}": "Noch eine Test-E-Mail an {address} senden",
  "SendGrid posts parsed fields, the last time {since}: without the raw mail no signature can be checked. Switch Inbound Parse to “POST the raw, full MIME message”.":
    "SendGrid liefert zerlegte Felder, zuletzt am {since}: Ohne die Roh-E-Mail lässt sich keine Signatur prüfen. Stellen Sie Inbound Parse auf „POST the raw, full MIME message“ um.",
  "Show older": "Ältere anzeigen",
  "Somebody changed these settings meanwhile. Discard your changes to see them.":
    "Jemand hat diese Einstellungen inzwischen geändert. Verwerfen Sie Ihre Änderungen, um sie zu sehen.",
  "Spam score": "Spam-Wert",
  "Taking a reply back": "Eine Antwort zurückholen",
  "Tell customers that their mail has arrived": "Kunden mitteilen, dass ihre E-Mail angekommen ist",
  "Test the way every hour": "Den Weg stündlich testen",
  "The addresses that customers write to": "Die Adressen, an die Kunden schreiben",
  "The counts do not add up": "Die Zahlen gehen nicht auf",
  "The mail is back": "Die E-Mail ist zurück",
  "The mail that Loupe sent to {supportAddress} to test the way did not come back. The first that is missing was sent {since}. Customers’ mail may lie in that mailbox.":
    "Die E-Mail, die Loupe an {supportAddress} gesendet hat, um den Weg zu testen, kam nicht zurück. Die erste fehlende wurde am {since} gesendet. E-Mails von Kunden liegen möglicherweise in diesem Postfach.",
  "The way of your mail": "Der Weg Ihrer E-Mails",
  "These mails opened no ticket, each for the reason that it shows. If a person wrote one of them, bring it back: it is read again without being judged, and its ticket counts from when the mail came.":
    "Diese E-Mails haben kein Ticket eröffnet, jede aus dem angezeigten Grund. Hat ein Mensch eine davon geschrieben, holen Sie sie zurück: Sie wird noch einmal ohne Beurteilung gelesen, und ihr Ticket zählt ab dem Eingang der E-Mail.",
  "Tickets that you open yourselves go out from here.":
    "Tickets, die Sie selbst eröffnen, gehen von hier aus.",
  "Trusted forwarders": "Vertrauenswürdige Weiterleiter",
  Waiting: "Wartet",
  "Waiting for their hour": "Warten auf ihre Zeit",
  "Waiting to be read": "Wartet darauf, gelesen zu werden",
  "What becomes a ticket": "Was zu einem Ticket wird",
  "Which mailbox takes its place?": "Welches Postfach tritt an seine Stelle?",
  "Who mails you what people enter into a form, one a line. Such mail is filed under the address that was entered (Reply-To). Anyone can enter any address, so it always opens a new ticket and proves nothing. mailer@shopify.com is Shopify’s contact form.":
    "Wer Ihnen mailt, was Menschen in ein Formular eingeben, je Zeile einer. Solche E-Mails werden unter der eingegebenen Adresse (Reply-To) abgelegt. Jeder kann jede Adresse eingeben, also eröffnen sie immer ein neues Ticket und beweisen nichts. mailer@shopify.com ist das Kontaktformular von Shopify.",
  Words: "Text",
  "You can add the address again at any time.":
    "Sie können die Adresse jederzeit wieder hinzufügen.",
  "Your mail provider scores each mail by how much it looks like spam. Mail with this score or a higher one is screened out. 5 is usual; a higher number lets more in. The score is a guess, and says nothing of who sent the mail. From {least} to {most}.":
    "Ihr E-Mail-Anbieter bewertet bei jeder E-Mail, wie sehr sie nach Spam aussieht. E-Mails mit diesem oder einem höheren Wert werden aussortiert. 5 ist üblich; eine höhere Zahl lässt mehr durch. Der Wert ist eine Schätzung und sagt nichts darüber, wer die E-Mail gesendet hat. Von {least} bis {most}.",
  "{count, plural, one {# second} other {# seconds}}":
    "{count, plural, one {# Sekunde} other {# Sekunden}}",
  "{count, plural, one {One mail came after the shop’s data had been erased at Shopify’s request. Nothing of it was kept.} other {# mails came after the shop’s data had been erased at Shopify’s request. Nothing of them was kept.}}":
    "{count, plural, one {Eine E-Mail kam, nachdem die Daten des Shops auf Wunsch von Shopify gelöscht worden waren. Nichts davon wurde behalten.} other {# E-Mails kamen, nachdem die Daten des Shops auf Wunsch von Shopify gelöscht worden waren. Nichts davon wurde behalten.}}",
  "{count, plural, one {One mail was read but stands} other {# mails were read but stand}} in no ticket. The raw bytes are kept: tell whoever runs Loupe.":
    "{count, plural, one {Eine E-Mail wurde gelesen, steht aber} other {# E-Mails wurden gelesen, stehen aber}} in keinem Ticket. Die Rohdaten sind aufbewahrt: Informieren Sie, wer Loupe betreibt.",
  "{due} becomes the time until which the customer gets an answer, as the ticket has it.":
    "{due} wird zu der Zeit, bis zu der der Kunde eine Antwort erhält, so wie sie im Ticket steht.",
  "{name} to {address}, {time}": "{name} an {address}, {time}",
  "{reason}, {time}": "{reason}, {time}",
};
