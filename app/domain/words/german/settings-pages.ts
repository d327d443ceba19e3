import type { Catalogue } from "#app/domain/words/translate.ts";

/** Settings of the shop and its team. */
export const settingsPagesWords: Catalogue = {
  "Acknowledgements, contact forms, blocked senders and spam":
    "Eingangsbestätigungen, Kontaktformulare, blockierte Absender und Spam",
  Agent: "Mitarbeiter",
  "Another value": "Ein anderer Wert",
  "Answers customers, works on tickets and acts on orders up to your limits.":
    "Antwortet Kunden, bearbeitet Tickets und führt an Bestellungen Aktionen bis zu Ihren Grenzen aus.",
  Authenticated: "Authentifiziert",
  Away: "Abwesend",
  "Away, back on {day}": "Abwesend, zurück am {day}",
  "Back already": "Schon wieder da",
  Block: "Sperren",
  Blocked: "Gesperrt",
  "Can’t open Loupe. What they have open closes at once.":
    "Kann Loupe nicht öffnen. Was offen ist, schließt sich sofort.",
  "Change the role of {name}": "Rolle von {name} ändern",
  "Check again": "Erneut prüfen",
  "Check the records": "Einträge prüfen",
  "Choose a tag": "Tag auswählen",
  "DKIM: signs every reply, so that nobody can change or forge it.":
    "DKIM: signiert jede Antwort, sodass niemand sie ändern oder fälschen kann.",
  "DMARC: tells mail hosts that your mail is signed. Any policy of your own is fine; this one is a beginning.":
    "DMARC: sagt E-Mail-Anbietern, dass Ihre E-Mails signiert sind. Jede eigene Richtlinie ist in Ordnung; diese ist ein Anfang.",
  "Delete tag": "Tag löschen",
  "Delete the tag {name}": "Tag {name} löschen",
  "Every mail of the last days, with what became of it":
    "Jede E-Mail der letzten Tage und was aus ihr wurde",
  "Every ticket with it shows the new name; saved views and saved replies follow. Histories keep the name of their day.":
    "Jedes Ticket damit zeigt den neuen Namen; gespeicherte Ansichten und Antwortvorlagen folgen. Verläufe behalten den Namen ihres Tages.",
  "Everything, with settings, team, exports and erasing.":
    "Alles, auch Einstellungen, Team, Exporte und Löschen.",
  "Find a tag": "Tag suchen",
  "First day back": "Erster Tag zurück",
  "How long tickets are kept, and what Shopify asked to hand over or erase":
    "Wie lange Tickets aufbewahrt werden und was Shopify herauszugeben oder zu löschen verlangt hat",
  "Last checked": "Zuletzt geprüft",
  "Last seen": "Zuletzt gesehen",
  "Mail received": "Eingegangene E-Mails",
  "Mail that Loupe could not read, with its reason":
    "E-Mails, die Loupe nicht lesen konnte, mit dem Grund",
  Merge: "Zusammenführen",
  "Merge the tag {name}": "Tag {name} zusammenführen",
  "Merge “{name}” into another tag": "„{name}“ mit einem anderen Tag zusammenführen",
  "Name your support address first.": "Nennen Sie zuerst Ihre Support-Adresse.",
  "New records take minutes, sometimes a day, until everybody sees them.":
    "Bis alle neue Einträge sehen, dauert es Minuten, manchmal einen Tag.",
  "No address yet": "Noch keine Adresse",
  "No answer from name servers": "Keine Antwort von Nameservern",
  "No tag holds these letters.": "Kein Tag enthält diese Buchstaben.",
  "No tags yet. Add the first one beside a ticket; it appears here with its count.":
    "Noch keine Tags. Fügen Sie den ersten neben einem Ticket hinzu; er erscheint hier mit seiner Anzahl.",
  "Not authenticated": "Nicht authentifiziert",
  "Not checked yet": "Noch nicht geprüft",
  "Not found yet": "Noch nicht gefunden",
  "Not seen yet": "Noch nicht gesehen",
  "Not set up": "Nicht eingerichtet",
  "On more than 999 tickets": "An mehr als 999 Tickets",
  "On no ticket": "An keinem Ticket",
  "Only the owner changes roles.": "Nur der Inhaber ändert Rollen.",
  "Only the owner renames, merges and deletes tags. Agents add them to tickets.":
    "Nur der Inhaber benennt Tags um, führt sie zusammen und löscht sie. Mitarbeiter fügen sie Tickets hinzu.",
  Owner: "Inhaber",
  "People and privacy": "Personen und Datenschutz",
  "Publish these records where {domain} is managed, such as your registrar or Cloudflare (there as “DNS only”). Many hosts add the domain to the name by themselves: leave it off then. Your own SPF record stays as it is.":
    "Veröffentlichen Sie diese Einträge dort, wo {domain} verwaltet wird, etwa bei Ihrem Registrar oder bei Cloudflare (dort als „Nur DNS“). Viele Anbieter ergänzen die Domain im Namen von selbst: Lassen Sie sie dann weg. Ihr eigener SPF-Eintrag bleibt, wie er ist.",
  Published: "Veröffentlicht",
  "Published instead: {values}": "Stattdessen veröffentlicht: {values}",
  "Published: {value}": "Veröffentlicht: {value}",
  "Read-only": "Nur lesen",
  "Reads tickets and orders, and searches. Changes nothing.":
    "Liest Tickets und Bestellungen und sucht. Ändert nichts.",
  Records: "Einträge",
  "Records missing": "Einträge fehlen",
  "Rename the tag {name}": "Tag {name} umbenennen",
  "Rename “{name}”": "„{name}“ umbenennen",
  "Replies from {addresses} are signed by your own domain.":
    "Antworten von {addresses} werden von Ihrer eigenen Domain signiert.",
  "Replies that wait for their hour, and addresses that take none":
    "Antworten, die auf ihre Zeit warten, und Adressen, die keine annehmen",
  "Returns, surprises, limits of agents, and labels without a scan":
    "Retouren, Überraschungen, Grenzen der Mitarbeiter und Versandetiketten ohne Scan",
  Role: "Rolle",
  "SPF: lets the mail provider send for you, and takes its bounces.":
    "SPF: erlaubt dem E-Mail-Anbieter, für Sie zu senden, und nimmt seine Unzustellbarkeitsmeldungen an.",
  "Set when {name} is away": "Eintragen, wann {name} abwesend ist",
  "Set-up guide": "Einrichtungsanleitung",
  "Show the records to publish": "Zu veröffentlichende Einträge anzeigen",
  "Some settings are the owner’s. These are what you can open.":
    "Manche Einstellungen gehören dem Inhaber. Das sind die, die Sie öffnen können.",
  "Team and roles": "Team und Rollen",
  "Texts for questions that come again, with what they do to the ticket":
    "Texte für wiederkehrende Fragen und was sie am Ticket bewirken",
  "The addresses that customers write to, and whether their mail arrives":
    "Die Adressen, an die Kunden schreiben, und ob deren E-Mails ankommen",
  "The first steps, to go through again": "Die ersten Schritte, noch einmal durchzugehen",
  "The shop’s": "Die des Shops",
  "The tag that stays": "Der Tag, der bleibt",
  "Tickets with “{gone}” have “{kept}” then. This can’t be undone.":
    "Tickets mit „{gone}“ haben dann „{kept}“. Das lässt sich nicht rückgängig machen.",
  "Until then no rule gives them a ticket, and whoever assigns one sees that they are away. The tickets that they have stay theirs.":
    "Bis dahin gibt keine Regel dieser Person ein Ticket, und wer eines zuweist, sieht die Abwesenheit. Die bisherigen Tickets bleiben bei ihr.",
  "Until {domain} is authenticated, replies from {addresses} leave without its signature: the mail provider may refuse them, and customers’ hosts may file them as spam. A refused reply is shown on its ticket, and nothing is lost.":
    "Solange {domain} nicht authentifiziert ist, gehen Antworten von {addresses} ohne deren Signatur hinaus: Der E-Mail-Anbieter kann sie ablehnen, und die Anbieter der Kunden können sie als Spam einordnen. Eine abgelehnte Antwort wird auf ihrem Ticket angezeigt, nichts geht verloren.",
  Value: "Wert",
  "What may {name} do?": "Was darf {name}?",
  "What shows mail hosts that your replies come from you":
    "Was E-Mail-Anbietern zeigt, dass Ihre Antworten von Ihnen kommen",
  "What the bell and mail tell you of": "Worüber Glocke und E-Mail Sie benachrichtigen",
  "When is {name} back?": "Wann ist {name} wieder da?",
  "When the shop is open, its holidays, and by when customers are answered":
    "Wann der Shop geöffnet ist, seine Feiertage und bis wann Kunden Antwort erhalten",
  "Who opened, searched, revealed and exported what":
    "Wer was geöffnet, gesucht, angezeigt und exportiert hat",
  "Who works in Loupe, and what they may do": "Wer in Loupe arbeitet und was sie dürfen",
  "Who works in Loupe, what they may do, and who is away":
    "Wer in Loupe arbeitet, was sie dürfen und wer abwesend ist",
  "Whoever has an account in your Shopify admin and opens Loupe appears here, as an agent at first. To keep somebody out for good, take the app from them in Shopify’s own settings, too.":
    "Wer ein Konto in Ihrem Shopify-Adminbereich hat und Loupe öffnet, erscheint hier, zunächst als Mitarbeiter. Um jemanden dauerhaft auszuschließen, entziehen Sie ihm die App auch in den Einstellungen von Shopify.",
  "Words of your own on tickets, to filter and count by":
    "Eigene Wörter an Tickets, um danach zu filtern und zu zählen",
  "Words of your own on tickets: rename, merge, delete":
    "Eigene Wörter an Tickets: umbenennen, zusammenführen, löschen",
  Work: "Arbeit",
  "You will no longer see the settings. Only another owner can give this back.":
    "Sie sehen die Einstellungen dann nicht mehr. Nur ein anderer Inhaber kann das zurückgeben.",
  "Your own": "Ihre eigene",
  Yours: "Ihre",
  "{count, plural, =0 {No open tickets} one {# open ticket} other {# open tickets}}":
    "{count, plural, =0 {Keine offenen Tickets} one {# offenes Ticket} other {# offene Tickets}}",
  "{count, plural, =0 {No rule is on} one {# rule is on} other {# rules are on}}":
    "{count, plural, =0 {Keine Regel ist eingeschaltet} one {# Regel ist eingeschaltet} other {# Regeln sind eingeschaltet}}",
  "{count, plural, =0 {No ticket has it.} one {It goes from # ticket.} other {It goes from # tickets.}} This can’t be undone.":
    "{count, plural, =0 {Kein Ticket hat ihn.} one {Er verschwindet von # Ticket.} other {Er verschwindet von # Tickets.}} Das lässt sich nicht rückgängig machen.",
  "{count, plural, =0 {None yet} one {# reply} other {# replies}}":
    "{count, plural, =0 {Noch keine} one {# Antwortvorlage} other {# Antwortvorlagen}}",
  "{count, plural, =0 {None yet} one {# tag} other {# tags}}":
    "{count, plural, =0 {Noch keine} one {# Tag} other {# Tags}}",
  "{count, plural, one {# address not proven} other {# addresses not proven}}":
    "{count, plural, one {# Adresse nicht bestätigt} other {# Adressen nicht bestätigt}}",
  "{count, plural, one {# address stopped} other {# addresses stopped}}":
    "{count, plural, one {# Adresse gesperrt} other {# Adressen gesperrt}}",
  "{count, plural, one {# mail parked} other {# mails parked}}":
    "{count, plural, one {# E-Mail geparkt} other {# E-Mails geparkt}}",
  "{count, plural, one {# person} other {# people}}":
    "{count, plural, one {# Person} other {# Personen}}",
  "{count, plural, one {# rule stopped} other {# rules stopped}}":
    "{count, plural, one {# Regel angehalten} other {# Regeln angehalten}}",
  "{count, plural, one {# saved view filters by it and will be empty} other {# saved views filter by it and will be empty}}.":
    "{count, plural, one {# gespeicherte Ansicht filtert danach und wird leer sein} other {# gespeicherte Ansichten filtern danach und werden leer sein}}.",
  "{count, plural, one {# ticket of theirs becomes nobody’s} other {# tickets of theirs become nobody’s}}, for the others to take.":
    "{count, plural, one {# Ticket dieser Person gehört dann niemandem} other {# Tickets dieser Person gehören dann niemandem}}, bis andere zugreifen.",
  "{count, plural, one {On # ticket} other {On # tickets}}":
    "{count, plural, one {An # Ticket} other {An # Tickets}}",
  "{count, plural, other {# away}}": "{count, plural, one {# abwesend} other {# abwesend}}",
  "{count, plural, other {Mail arrives at # addresses}}":
    "{count, plural, one {E-Mails kommen an # Adresse an} other {E-Mails kommen an # Adressen an}}",
  "{name} (you)": "{name} (Sie)",
  "{type} record": "{type}-Eintrag",
};
