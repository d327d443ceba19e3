import { inEnglish } from "#app/domain/words/in-english.ts";
import { say } from "#app/domain/words/words.ts";
import { evidenceOf } from "./evidence-words.ts";
import { headerOf } from "./parsed-mail.ts";
import type { ParsedMail } from "./parsed-mail.ts";
import { isDeclaredAutomatic, keywordOf } from "./header-value.ts";
import type { ScreenFacts, Verdict } from "./verdict.ts";

/** The domains that Shopify, carriers and tracking services write from; their subdomains count too. */
const NOTIFIERS: readonly (readonly [who: string, domains: readonly string[]])[] = [
  ["Shopify", ["shopify.com", "shopifyemail.com", "shop.app", "shopifycloud.com"]],
  ["UPS", ["ups.com", "upsemail.com"]],
  ["FedEx", ["fedex.com", "fedexmail.com"]],
  ["USPS", ["usps.com", "usps.gov"]],
  [
    "DHL",
    ["dhl.com", "dhl.de", "dhl.co.uk", "dhl.fr", "dhl.nl", "dhlparcel.nl", "dhlecommerce.com"],
  ],
  ["Royal Mail", ["royalmail.com", "parcelforce.com", "parcelforce.net"]],
  [
    "Canada Post",
    ["canadapost.ca", "postescanada.ca", "canadapost-postescanada.ca", "purolator.com"],
  ],
  ["Australia Post", ["auspost.com.au", "startrack.com.au"]],
  ["New Zealand Post", ["nzpost.co.nz"]],
  [
    "DPD",
    [
      "dpd.com",
      "dpd.de",
      "dpd.co.uk",
      "dpd.fr",
      "dpd.nl",
      "dpd.be",
      "dpd.ie",
      "dpd.ch",
      "dpdlocal.co.uk",
      "chronopost.fr",
    ],
  ],
  ["GLS", ["gls-group.eu", "gls-group.com", "gls-italy.com", "gls-spain.es", "gls-us.com"]],
  ["Evri and Hermes", ["evri.com", "myhermes.co.uk", "hermesworld.com", "myhermes.de"]],
  ["Yodel", ["yodel.co.uk"]],
  ["La Poste", ["laposte.fr", "colissimo.fr", "notif-colissimo-laposte.info", "laposte.info"]],
  ["Mondial Relay", ["mondialrelay.fr", "mondialrelay.com"]],
  ["PostNL", ["postnl.nl", "postnl.com"]],
  ["bpost", ["bpost.be"]],
  ["Deutsche Post", ["deutschepost.de"]],
  ["Österreichische Post", ["post.at"]],
  ["Swiss Post", ["post.ch", "swisspost.ch"]],
  ["PostNord", ["postnord.com", "postnord.se", "postnord.dk", "postnord.no"]],
  ["Bring and Posten", ["bring.com", "posten.no"]],
  ["Posti", ["posti.fi", "posti.com"]],
  ["Correos", ["correos.es", "correos.com", "correosexpress.com", "seur.com", "seur.net"]],
  ["CTT", ["ctt.pt"]],
  ["Poste Italiane", ["posteitaliane.it", "poste.it", "brt.it", "sda.it"]],
  ["InPost", ["inpost.pl", "inpost.co.uk", "inpost.eu"]],
  ["An Post", ["anpost.com", "anpost.ie"]],
  ["TNT", ["tnt.com"]],
  ["OnTrac and LaserShip", ["ontrac.com", "lasership.com"]],
  [
    "Yamato, Sagawa and Japan Post",
    ["kuronekoyamato.co.jp", "sagawa-exp.co.jp", "post.japanpost.jp"],
  ],
  ["ShipStation", ["shipstation.com", "shipstationmail.com", "auctane.com"]],
  ["AfterShip", ["aftership.com", "aftershipmail.com"]],
  ["Shippo", ["goshippo.com"]],
  ["EasyPost", ["easypost.com"]],
  ["Sendcloud", ["sendcloud.com", "sendcloud.sc"]],
  ["parcelLab", ["parcellab.com"]],
  ["Narvar", ["narvar.com"]],
  ["Route", ["route.com", "routeapp.io"]],
  ["Parcel Perform", ["parcelperform.com"]],
  ["17TRACK", ["17track.net"]],
  ["Pirate Ship", ["pirateship.com"]],
  ["Easyship", ["easyship.com"]],
];

/** Local parts that machines write from. People work at carriers and at Shopify too, and write under their names. */
const MACHINE_LOCAL_PART =
  /^(?:.{0,60}no-?t?-?reply.{0,60}|.{0,60}ne-?pas-?repondre.{0,60}|.{0,60}nicht-?antworten.{0,60}|mailer|auto.{0,40}|notify.{0,40}|.{0,40}notif(?:ication|ier|y)?s?.{0,40}|.{0,40}tracking.{0,40}|track|tracker|.{0,40}updates?|.{0,40}alerts?|.{0,40}delivery.{0,20}|deliveries|.{0,40}versand.{0,20}|paket.{0,40}|.{0,30}sendung.{0,30}|shipment.{0,20}|shipping|pkginfo|mcinfo|quantum.{0,20}|uspsinformeddelivery|info-?tracking|store\+\d{1,20}|email|mail|news.{0,20}|billing|orders?)$/i;

/** Is this what Shopify or a carrier tells every shop, rather than somebody who asks for something? Only if it is proven theirs. */
export function notification(mail: ParsedMail, facts: ScreenFacts): Verdict | null {
  if (facts.aligned !== true || mail.from === null) return null;
  const [localPart = "", domain = ""] = mail.from.address.toLowerCase().split("@");
  const notifier = NOTIFIERS.find(([, domains]) =>
    domains.some((one) => domain === one || domain.endsWith(`.${one}`)),
  );
  if (notifier === undefined) return null;
  return MACHINE_LOCAL_PART.test(localPart) || isSentInBulk(mail)
    ? {
        kind: "notification",
        evidence: inEnglish(
          say(evidenceOf.notifier, { notifier: notifier[0], address: mail.from.address }),
        ),
      }
    : null;
}

const isSentInBulk = (mail: ParsedMail): boolean =>
  isDeclaredAutomatic(mail) ||
  headerOf(mail, "list-unsubscribe") !== null ||
  ["bulk", "list", "junk"].includes(keywordOf(mail, "precedence"));
