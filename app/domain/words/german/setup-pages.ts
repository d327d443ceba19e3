import type { Catalogue } from "#app/domain/words/translate.ts";

/** The set-up. */
export const setupPagesWords: Catalogue = {
  "(done)": "(erledigt)",
  "Another host": "Ein anderer Anbieter",
  "Arrived after {length}": "Angekommen nach {length}",
  "As its name servers say; choose another if that is wrong.":
    "Laut den Nameservern; wählen Sie einen anderen, wenn das falsch ist.",
  "Authenticate your sending domain": "Absenderdomain authentifizieren",
  "Beside “Email forwarding using recipient address map” press Configure.":
    "Klicken Sie neben „E-Mail-Weiterleitung mithilfe von Empfängeradresszuordnung“ auf „Konfigurieren“.",
  "Bring your team in": "Das Team dazuholen",
  "Change address": "Adresse ändern",
  "Change hours and targets": "Zeiten und Ziele ändern",
  "Choose your host": "Anbieter auswählen",
  "Choose “All incoming messages”, and tick “Also route to original destination” to keep a copy.":
    "Wählen Sie „Alle eingehenden Nachrichten“ und setzen Sie das Häkchen bei „Auch an ursprüngliches Ziel weiterleiten“, um eine Kopie zu behalten.",
  "Close step: {title}": "Schritt schließen: {title}",
  "Confirm your opening hours": "Öffnungszeiten bestätigen",
  "Connect the support address of {shop}. It takes about five minutes.":
    "Verbinden Sie die Support-Adresse von {shop}. Das dauert etwa fünf Minuten.",
  "Enter the address above as the target. Choose redirect over forward where both are offered: it keeps the customer’s address.":
    "Geben Sie die Adresse oben als Ziel ein. Wählen Sie Umleiten statt Weiterleiten, wenn beides angeboten wird: Dabei bleibt die Adresse des Kunden erhalten.",
  "Enter the address above, keep a copy if you want one, and save.":
    "Geben Sie die Adresse oben ein, behalten Sie eine Kopie, wenn Sie möchten, und speichern Sie.",
  "Forward its mail to Loupe": "E-Mails an Loupe weiterleiten",
  "Forward to": "Weiterleiten an",
  "Google Workspace": "Google Workspace",
  "How mail reaches Loupe": "Wie E-Mails Loupe erreichen",
  "I have set this up": "Das habe ich eingerichtet",
  "If the host sends a mail to confirm, it appears in your Loupe inbox: open its link there.":
    "Sendet der Anbieter eine E-Mail zur Bestätigung, erscheint sie im Posteingang von Loupe: Öffnen Sie dort ihren Link.",
  "In the settings of your host": "In den Einstellungen Ihres Anbieters",
  "Keep a copy in the mailbox if you want one. Don’t switch on an automatic answer.":
    "Behalten Sie eine Kopie im Postfach, wenn Sie möchten. Schalten Sie keine automatische Antwort ein.",
  Later: "Später",
  "Left out for now": "Vorerst ausgelassen",
  "Let your mail host forward everything that reaches {address} to this address. Keep it to yourself: it is the door to your inbox.":
    "Lassen Sie Ihren E-Mail-Anbieter alles, was {address} erreicht, an diese Adresse weiterleiten. Geben Sie sie nicht weiter: Sie ist die Tür zu Ihrem Posteingang.",
  "Look for Forwarding, Redirect or Alias in the settings of your support mailbox.":
    "Suchen Sie in den Einstellungen Ihres Support-Postfachs nach Weiterleitung, Umleitung oder Alias.",
  "Loupe writes to your support address. When the mail comes back here, the way is open.":
    "Loupe schreibt an Ihre Support-Adresse. Kommt die E-Mail hierher zurück, ist der Weg frei.",
  "Loupe writes to {address}. When the mail comes back here, the way is open.":
    "Loupe schreibt an {address}. Kommt die E-Mail hierher zurück, ist der Weg frei.",
  "Mail arrives. You are ready to answer.": "E-Mails kommen an. Sie können antworten.",
  "Microsoft 365": "Microsoft 365",
  "Microsoft answers that forwarding outside is not allowed":
    "Microsoft antwortet, dass Weiterleiten nach außen nicht erlaubt ist",
  "Name your support address": "Support-Adresse nennen",
  "Name your support address first; then Loupe gives you an address to forward to.":
    "Nennen Sie zuerst Ihre Support-Adresse; dann gibt Loupe Ihnen eine Adresse, an die Sie weiterleiten.",
  "Nobody has to sign up: whoever opens Loupe in your Shopify admin is in, as an agent who answers customers. {count, plural, one {So far that is you alone.} other {So far # people have opened it.}}":
    "Niemand muss sich registrieren: Wer Loupe in Ihrem Shopify-Adminbereich öffnet, ist dabei, als Mitarbeiter, der Kunden antwortet. {count, plural, one {Bisher sind das nur Sie.} other {Bisher haben # Personen es geöffnet.}}",
  "On the tab Mail press Manage email forwarding.":
    "Klicken Sie auf der Registerkarte „E-Mail“ auf „E-Mail-Weiterleitung verwalten“.",
  "Only the shop’s owner sets Loupe up. You see how far it is.":
    "Nur der Inhaber des Shops richtet Loupe ein. Sie sehen, wie weit es ist.",
  "Open Apps, Google Workspace, Gmail, then Routing.":
    "Öffnen Sie „Apps“, „Google Workspace“, „Gmail“, dann „Routing“.",
  "Open Members, press Add members, and add the address above.":
    "Öffnen Sie „Mitglieder“, klicken Sie auf „Mitglieder hinzufügen“ und fügen Sie die Adresse oben hinzu.",
  "Open admin.google.com as an administrator.": "Öffnen Sie admin.google.com als Administrator.",
  "Open admin.google.com, then Directory, Groups, and your support group.":
    "Öffnen Sie admin.google.com, dann „Verzeichnis“, „Gruppen“ und Ihre Support-Gruppe.",
  "Open admin.microsoft.com, then Teams & groups, Shared mailboxes, and yours.":
    "Öffnen Sie admin.microsoft.com, dann „Teams und Gruppen“, „Freigegebene Postfächer“ und Ihres.",
  "Open admin.microsoft.com, then Users, Active users, and your support user.":
    "Öffnen Sie admin.microsoft.com, dann „Benutzer“, „Aktive Benutzer“ und Ihren Support-Benutzer.",
  "Open security.microsoft.com, then Email & collaboration, Policies & rules, Threat policies, Anti-spam.":
    "Öffnen Sie security.microsoft.com, dann „E-Mail und Zusammenarbeit“, „Richtlinien und Regeln“, „Bedrohungsrichtlinien“, „Antispam“.",
  "Open step: {title}": "Schritt öffnen: {title}",
  "Open {hours}, no public holidays. Due times go by that.":
    "Geöffnet {hours}, keine Feiertage. Danach richten sich die Fälligkeiten.",
  "Open {hours}, public holidays of {regions}. Due times go by that.":
    "Geöffnet {hours}, Feiertage von {regions}. Danach richten sich die Fälligkeiten.",
  "Press Create policy, Outbound, and name your support mailbox as its sender.":
    "Klicken Sie auf „Richtlinie erstellen“, „Ausgehend“ und nennen Sie Ihr Support-Postfach als Absender.",
  "Press Save. It can take some minutes until it works.":
    "Klicken Sie auf „Speichern“. Es kann einige Minuten dauern, bis es wirkt.",
  "Prove the way with a test mail": "Den Weg mit einer Test-E-Mail prüfen",
  "See the team and its roles": "Team und Rollen ansehen",
  "Sent at": "Gesendet um",
  "Set its subscription to Each email.": "Stellen Sie ihr Abonnement auf „Jede E-Mail“.",
  "Set up Loupe": "Loupe einrichten",
  "That is fine": "Das ist in Ordnung",
  "The address that your customers write to today. It stays as it is.":
    "Die Adresse, an die Ihre Kunden heute schreiben. Sie bleibt, wie sie ist.",
  "The set-up is done. You can come back to any step at any time.":
    "Die Einrichtung ist abgeschlossen. Sie können jederzeit zu jedem Schritt zurückkehren.",
  "The support address is a group": "Die Support-Adresse ist eine Gruppe",
  "The support address is a mailbox of a user":
    "Die Support-Adresse ist das Postfach eines Nutzers",
  "The support address is a mailbox or an alias":
    "Die Support-Adresse ist ein Postfach oder ein Alias",
  "The support address is a shared mailbox": "Die Support-Adresse ist ein freigegebenes Postfach",
  "These are right": "Diese stimmen",
  "Tick “Forward all emails sent to this mailbox” and enter the address above.":
    "Setzen Sie das Häkchen bei „Alle an dieses Postfach gesendeten E-Mails weiterleiten“ und geben Sie die Adresse oben ein.",
  "Tick “Keep a copy of forwarded email in this mailbox” if you want one, and save.":
    "Setzen Sie das Häkchen bei „Eine Kopie der weitergeleiteten E-Mail in diesem Postfach behalten“, wenn Sie eine möchten, und speichern Sie.",
  "Ticket numbers": "Ticketnummern",
  "Ticket numbers begin with": "Ticketnummern beginnen mit",
  "Tickets are called {prefix}-1001, {prefix}-1002 and so on.":
    "Tickets heißen {prefix}-1001, {prefix}-1002 und so weiter.",
  "Under Access settings let members from outside the organization be added, and everybody on the web post.":
    "Erlauben Sie unter „Zugriffseinstellungen“ Mitglieder von außerhalb der Organisation und allen im Web das Posten.",
  "Under Address enter your support address, under Map to address the one above.":
    "Geben Sie unter „Adresse“ Ihre Support-Adresse ein und unter „Zuordnen zu“ die Adresse oben.",
  "Under Automatic forwarding rules choose “On - Forwarding is enabled”, and save.":
    "Wählen Sie unter „Regeln für die automatische Weiterleitung“ „Ein – Weiterleitung ist aktiviert“ und speichern Sie.",
  "Under Email forwarding press Edit, and switch forwarding on.":
    "Klicken Sie unter „E-Mail-Weiterleitung“ auf „Bearbeiten“ und schalten Sie die Weiterleitung ein.",
  "Waiting for it to arrive. If it takes longer than a minute, look at the forwarding and at your host’s spam folder.":
    "Wir warten, bis sie ankommt. Dauert es länger als eine Minute, prüfen Sie die Weiterleitung und den Spam-Ordner Ihres Anbieters.",
  "Where is the mail of {domain} hosted?": "Wo liegt die E-Mail von {domain}?",
  "You can finish now and do what is left later, under Settings.":
    "Sie können jetzt abschließen und den Rest später unter „Einstellungen“ erledigen.",
  "{done, number} of {all, number} steps done":
    "{done, number} von {all, number} Schritten erledigt",
};
