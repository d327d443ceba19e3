import type { Catalogue } from "#app/domain/words/translate.ts";

/** What happened to a ticket, line by line. */
export const historyWords: Catalogue = {
  "Ticket opened: {why}": "Ticket eröffnet: {why}",
  "Mail joined: {why}": "E-Mail hinzugefügt: {why}",
  "it came to this ticket's own address": "sie ging an die eigene Adresse dieses Tickets",
  "it answers a message of this ticket": "sie antwortet auf eine Nachricht dieses Tickets",
  "it belongs to the thread of this ticket": "sie gehört zum Verlauf dieses Tickets",
  "its subject names this ticket": "ihr Betreff nennt dieses Ticket",
  "its sender's earlier mail on the same matter waits here":
    "die frühere E-Mail des Absenders zur selben Sache wartet hier",
  "its sender's earlier mail into the closed ticket opened this one":
    "die frühere E-Mail des Absenders in das geschlossene Ticket hat dieses eröffnet",
  "it names no earlier ticket": "sie nennt kein früheres Ticket",
  "it came from a form, which always opens a ticket":
    "sie kam aus einem Formular, das immer ein Ticket eröffnet",
  "sender unproven": "Absender nicht bestätigt",
  "another address than the proven one": "eine andere Adresse als die bestätigte",
  "Reopened by the customer's mail": "Durch die E-Mail des Kunden wieder geöffnet",
  "A ticket of its own until somebody decides whether it belongs to {number}: {reasons}":
    "Ein eigenes Ticket, bis jemand entscheidet, ob es zu {number} gehört: {reasons}",
  "This mail names {number}, but its sender takes no part there: a ticket of its own":
    "Diese E-Mail nennt {number}, ihr Absender ist dort aber nicht beteiligt: ein eigenes Ticket",
  "Follow-up of {number}, which was closed long ago":
    "Folgeticket von {number}, das vor langer Zeit geschlossen wurde",
  "Follow-up of {number}: this mail is about another order, {order}":
    "Folgeticket von {number}: In dieser E-Mail geht es um eine andere Bestellung, {order}",
  "Another mail came in under the same Message-ID; this one has other words":
    "Unter derselben Message-ID ist eine weitere E-Mail eingegangen; diese hat einen anderen Text",
  "{by} filed this ticket under {address}": "{by} hat dieses Ticket {address} zugeordnet",
  "{by} forwarded this mail of {from}: it is filed under them":
    "{by} hat diese E-Mail von {from} weitergeleitet: Sie ist dieser Adresse zugeordnet",
  "{by} merged this ticket into {number}": "{by} hat dieses Ticket mit {number} zusammengeführt",
  "{by} merged {number} into this ticket ({messages, plural, one {# message} other {# messages}})":
    "{by} hat {number} mit diesem Ticket zusammengeführt ({messages, plural, one {# Nachricht} other {# Nachrichten}})",
  "{by} merged this ticket into {number} ({messages, plural, one {# message} other {# messages}})":
    "{by} hat dieses Ticket mit {number} zusammengeführt ({messages, plural, one {# Nachricht} other {# Nachrichten}})",
  "{by} split {messages, plural, one {# message} other {# messages}} off into {number}":
    "{by} hat {messages, plural, one {# Nachricht} other {# Nachrichten}} nach {number} abgeteilt",
  "{by} split {messages, plural, one {# message} other {# messages}} off this ticket into {number}":
    "{by} hat {messages, plural, one {# Nachricht} other {# Nachrichten}} von diesem Ticket nach {number} abgeteilt",
  "{by} split {messages, plural, one {# message} other {# messages}} off {number} into this ticket":
    "{by} hat {messages, plural, one {# Nachricht} other {# Nachrichten}} von {number} in dieses Ticket abgeteilt",
  "{did}; this was undone": "{did}; das wurde rückgängig gemacht",
  "{by} split this ticket off {number}": "{by} hat dieses Ticket von {number} abgeteilt",
  "{by} undid the {move, select, merge {merge} other {split}} with {number}":
    "{by} hat die {move, select, merge {Zusammenführung} other {Teilung}} mit {number} rückgängig gemacht",
  "{by} kept this as a ticket of its own, apart from {number}":
    "{by} hat das als eigenes Ticket behalten, getrennt von {number}",
  "{by} lets {address} take part": "{by} lässt {address} teilnehmen",
  "{by} removed {address} from this ticket": "{by} hat {address} von diesem Ticket entfernt",
  "Sent by a machine ({verdict}): {evidence}": "Automatisch versendet ({verdict}): {evidence}",
  "Linked to customer {name}: {why}": "Mit Kunde {name} verknüpft: {why}",
  "No customer found. Tried: {tried}": "Kein Kunde gefunden. Versucht: {tried}",
  "Linked to order {order}: {why}": "Mit Bestellung {order} verknüpft: {why}",
  "{by} unlinked customer {name}": "{by} hat die Verknüpfung mit Kunde {name} aufgehoben",
  "{by} says that {address} is not {name}": "{by} sagt, dass {address} nicht {name} ist",
  "{by} unlinked order {order}": "{by} hat die Verknüpfung mit Bestellung {order} aufgehoben",
  "{by} took back that this was {from, select, open {open} waiting {waiting} resolved {resolved} other {closed}}: it is {to, select, open {open} waiting {waiting} resolved {resolved} other {closed}} as before":
    "{by} hat zurückgenommen, dass dieses Ticket {from, select, open {offen} waiting {wartend} resolved {gelöst} other {geschlossen}} war: Es ist wie zuvor {to, select, open {offen} waiting {wartend} resolved {gelöst} other {geschlossen}}",
  "{by} set this ticket to {to, select, open {open} waiting {waiting} resolved {resolved} other {closed}}":
    "{by} hat dieses Ticket auf „{to, select, open {Offen} waiting {Wartend} resolved {Gelöst} other {Geschlossen}}“ gesetzt",
  "Closed after {days} quiet days": "Nach {days} ruhigen Tagen geschlossen",
  "To be looked into by {until}: {days, plural, one {# business day} other {# business days}} without a scan of a label of order {order}":
    "Zu prüfen bis {until}: {days, plural, one {# Geschäftstag} other {# Geschäftstage}} ohne Scan eines Versandetiketts der Bestellung {order}",
  "{by} snoozed this ticket until {awaited}, or {until}":
    "{by} hat dieses Ticket zurückgestellt, bis {awaited}, oder bis {until}",
  "{by} snoozed this ticket until {until}": "{by} hat dieses Ticket bis {until} zurückgestellt",
  "Back from its snooze: {why}": "Nicht mehr zurückgestellt: {why}",
  "{by} put this under investigation: {what}, the customer hears by {until}":
    "{by} lässt das prüfen: {what}, der Kunde hört davon bis {until}",
  "{by} ended the investigation": "{by} hat die Prüfung beendet",
  "{by} removed the own due date": "{by} hat die eigene Fälligkeit entfernt",
  "{by} set an own due date, {until}: {reason}":
    "{by} hat eine eigene Fälligkeit gesetzt, {until}: {reason}",
  "{by} changed urgency from {from, select, urgent {urgent} other {general}} to {to, select, urgent {urgent} other {general}}":
    "{by} hat die Dringlichkeit von „{from, select, urgent {Dringend} other {Allgemein}}“ auf „{to, select, urgent {Dringend} other {Allgemein}}“ geändert",
  "{by} moved this from {from} to {to}": "{by} hat das von „{from}“ nach „{to}“ verschoben",
  "Unassigned: its agent can't work on tickets any more":
    "Zuweisung aufgehoben: Der Mitarbeiter kann nicht mehr an Tickets arbeiten",
  "Unassigned: {from} can't work on tickets any more":
    "Zuweisung aufgehoben: {from} kann nicht mehr an Tickets arbeiten",
  "Assigned to {to}, who answered": "{to} zugewiesen, nach einer Antwort",
  "{by} handed this ticket back": "{by} hat dieses Ticket zurückgegeben",
  "{by} took this ticket from {from}": "{by} hat dieses Ticket von {from} übernommen",
  "{by} took this ticket": "{by} hat dieses Ticket übernommen",
  "{by} assigned this ticket to {to}": "{by} hat dieses Ticket {to} zugewiesen",
  "“{name}”": "„{name}“",
  "{by} tagged this {added}": "{by} hat das mit {added} getaggt",
  "{by} removed the tag {removed}": "{by} hat den Tag {removed} entfernt",
  "{by} tagged this {added} instead of {removed}":
    "{by} hat das mit {added} statt {removed} getaggt",
  "{by} changed their note, which said “{was}”":
    "{by} hat die eigene Notiz geändert; sie lautete „{was}“",
  "{by} deleted their note": "{by} hat die eigene Notiz gelöscht",
  "{by} marked this as spam": "{by} hat das als Spam markiert",
  "{by} says that this is no spam": "{by} sagt, dass das kein Spam ist",
  "{by} gave the cause of the missed target: {cause}":
    "{by} hat die Ursache des verfehlten Ziels angegeben: {cause}",
  "{by} says that this message wants an answer":
    "{by} sagt, dass diese Nachricht eine Antwort braucht",
  "Promised by {by}: “{words}”, {until}": "Versprochen von {by}: „{words}“, {until}",
  "{by} struck the promise “{words}”": "{by} hat das Versprechen „{words}“ gestrichen",
  "{by} marked the promise “{words}” as kept":
    "{by} hat das Versprechen „{words}“ als eingehalten markiert",
  "No answer came from Shopify; this may have happened: {by} {words}":
    "Von Shopify kam keine Antwort; das ist vielleicht geschehen: {by} {words}",
  "{by} says that it happened: {words}": "{by} sagt, dass es geschehen ist: {words}",
  "{by} says that it did not happen: {words}": "{by} sagt, dass es nicht geschehen ist: {words}",
  "{by} did this ({action}) although the request is not proven ({level}): {reason}":
    "{by} hat das getan ({action}), obwohl die Anfrage nicht bestätigt ist ({level}): {reason}",
  "Told the old address, {address}, that the account’s email changed":
    "Der alten Adresse {address} mitgeteilt, dass sich die E-Mail des Kontos geändert hat",
  "The mail to the old address, {address}, did not go out: {reason}":
    "Die E-Mail an die alte Adresse {address} ging nicht hinaus: {reason}",
  "Target missed: it was due {due}": "Ziel verfehlt: Fällig war es am {due}",
  "{by} had the reply sent again": "{by} hat die Antwort noch einmal senden lassen",
  "{by} took a reply back before it left":
    "{by} hat eine Antwort zurückgeholt, bevor sie verschickt wurde",
  "{by} wrote a reply that leaves at {at}":
    "{by} hat eine Antwort geschrieben, die am {at} verschickt wird",
  "A reply that was to leave now is held: {why}":
    "Eine Antwort, die jetzt verschickt werden sollte, wird zurückgehalten: {why}",
  "{by} had the held reply sent": "{by} hat die zurückgehaltene Antwort senden lassen",
  "{by} forwarded mail of this ticket to {to}":
    "{by} hat E-Mails dieses Tickets an {to} weitergeleitet",
  "The reply of {by} was to {step}, which was not done: {why}":
    "Mit der Antwort von {by} sollte noch etwas geschehen ({step}), das nicht getan wurde: {why}",
  "auto-reply": "automatische Antwort",
  bounce: "Unzustellbarkeitsmeldung",
  complaint: "Beschwerde",
  notification: "Benachrichtigung",
  blocked: "blockiert",
  spam: "Spam",
  "own mail": "eigene E-Mail",
  "{number} was merged into this ticket": "{number} wurde mit diesem Ticket zusammengeführt",
  "policy version {version}": "Regelwerk Version {version}",
  "their role does not let them": "die Rolle erlaubt es nicht",
  "tag this {tags}": "das Tag {tags} setzen",
  "assign this ticket": "dieses Ticket zuweisen",
  "set this ticket to {status, select, open {open} waiting {waiting} resolved {resolved} other {closed}}":
    "dieses Ticket auf „{status, select, open {Offen} waiting {Wartend} resolved {Gelöst} other {Geschlossen}}“ setzen",
  "{by} says that {address} takes mail again": "{by} sagt, dass {address} wieder E-Mails annimmt",
  "{by} marked the reply as sent": "{by} hat die Antwort als gesendet markiert",
  "The reply to {address} bounced: {reason}": "Die Antwort an {address} kam zurück: {reason}",
  "{by} sent facts of the order to {to} ({level}): {reason}":
    "{by} hat Angaben zur Bestellung an {to} gesendet ({level}): {reason}",
  "{by} asked at {address}, the address of order {order}, whether the customer wrote this":
    "{by} hat unter {address}, der Adresse der Bestellung {order}, gefragt, ob der Kunde das geschrieben hat",
  "The question to {address} did not go out, its link is void: {reason}":
    "Die Frage an {address} ging nicht hinaus, ihr Link ist ungültig: {reason}",
  "The customer confirmed from the address of order {order} that they wrote this":
    "Der Kunde hat von der Adresse der Bestellung {order} bestätigt, dass er das geschrieben hat",
  "The customer says that they did not write this":
    "Der Kunde sagt, dass er das nicht geschrieben hat",
  "{by} answered {address} with the saved reply “{reply}”: “{words}”":
    "{by} hat {address} mit der Antwortvorlage „{reply}“ geantwortet: „{words}“",
  "{by} did not send its saved reply to {address}: {reason}":
    "{by} hat die Antwortvorlage nicht an {address} gesendet: {reason}",
  "Told {address} that the mail has arrived and until when it is answered":
    "{address} mitgeteilt, dass die E-Mail da ist und bis wann sie beantwortet wird",
  "The acknowledgement to {address} did not go out: {reason}":
    "Die Eingangsbestätigung an {address} ging nicht hinaus: {reason}",
  "{before} {next}": "{before} {next}",
};
