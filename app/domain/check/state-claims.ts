/** How do people say where an order stands? Each claim with the words for it, and those that make it about something else. */
import { CARRIER_NAMES } from "./carriers-in.ts";

export type StateClaim = {
  readonly says:
    | "shipped"
    | "moving"
    | "out-for-delivery"
    | "delivered"
    | "arriving"
    | "not-shipped"
    | "not-delivered"
    | "cancelled"
    | "paid"
    | "unpaid"
    | "refunded"
    | "refunded-in-full"
    | "not-refunded";
  readonly words: RegExp;
  /** `now`: must be said to be so. `later`: a future says it as well. `stated`: its words hold their own "not". */
  readonly mood: "now" | "later" | "stated";
  /** The sentence is about something else then. */
  readonly butNot: RegExp;
};

const word = (says: string): RegExp => new RegExp(`(?<!\\p{L})(?:${says})(?!\\p{L})`, "giu");
const any = (says: string): RegExp => new RegExp(`(?<!\\p{L})(?:${says})(?!\\p{L})`, "iu");

/** Another thing than what was ordered. */
const OTHER =
  "replacements?|refund(?:s|ed)?|labels?|e-?mail|e-?mails|exchanges?|returns?|returned|returning|gift cards?|invitation|link|links|samples?|remake|remade|resized|resizing|repairs?|repaired|new one|another one|a new \\p{L}{3,14}|ersatz\\p{L}*|umtausch\\p{L}*|r.cksend\\p{L}*|retoure\\p{L}*|erstatt\\p{L}*|r.ckerstatt\\p{L}*|reparatur\\p{L}*|letter|invoice|rechnung|money|credit|credited|payment|geld|gutschein\\p{L}*|reply|answer|message|photos?|pictures?|certificate|claim";
const NOT_THE_ORDER = any(OTHER);
const NOT_HERE = any(
  `${OTHER}|facility|depot|hub|cent(?:er|re)|warehouse|customs|sort(?:ing|ation)|post office|back (?:to|at|with|in)|with us|our (?:studio|workshop|atelier|warehouse|store)|local (?:office|branch)|paketzentrum|zoll|filiale|bei uns|zu uns`,
);

const HOUSE =
  "workshop|warehouse|studio|atelier|hands|house|facility|building|bench|shop|store|premises|office|lager|werkstatt|haus";
const SHIPPED = [
  "shipped|dispatched|despatched|(?<!e-?)mailed(?! you)|(?<!you )posted|sent (?:it )?(?:out|off)|gone out|went out|(?:has|have) gone off",
  `left (?:our|the) (?:${HOUSE})`,
  `(?:handed|given|passed|turned|dropped|brought|taken) (?:it |them |over |off ){0,2}(?:to|with|at) (?:the )?(?:${CARRIER_NAMES}|carrier|courier|post office|post)`,
  `(?:picked up|collected|scanned in|accepted|received) by (?:the )?(?:${CARRIER_NAMES}|carrier|courier|driver)`,
  `(?:${CARRIER_NAMES}|the carrier|the courier) (?:has |have )?(?:picked (?:it |them |your \\p{L}{3,12} )?up|collected|scanned|has (?:it|your \\p{L}{3,12}))`,
  `(?:is|are|now|already|it's|currently) with (?:the )?(?:${CARRIER_NAMES}|carrier|courier)`,
  "in the (?:mail|post)|out the door|out of the door|sent your (?:order|parcel|package|ring|necklace|bracelet|earrings|pendant|jewell?ery)",
  `(?:verschickt|versendet|versandt|abgeschickt|abgesendet|losgeschickt|rausgegangen|hinausgegangen|auf die reise geschickt|verlassen|(?:${CARRIER_NAMES}|den versand|die post|den paketdienst) (?:übergeben|abgeholt))`,
].join("|");
const MOVING =
  "in transit|on (?:its|their|the) way(?! (?:back|home))|en route|underway to you|under way to you|(?:heading|headed) (?:to|your|for|towards)|travell?ing (?:to|towards)|making its way|moving (?:through|along|towards)|unterwegs|auf dem weg";
const MAKING =
  "being (?:hand-?)?(?:made|crafted|finished|polished|engraved|set|cast|packed|prepared|assembled|produced|built|sewn|wrapped|put together)|in (?:production|the making)|(?:is|are|still|currently|now) (?:here )?(?:in|at) (?:the|our) (?:workshop|studio)|(?:has|have|had)(?: not|n't) (?:yet )?(?:been )?(?:shipped|left|gone out|dispatched|despatched|gone|been sent)|not (?:yet )?(?:been )?(?:shipped|dispatched|despatched|sent out)|yet to (?:ship|be shipped|leave|be dispatched|be sent)|(?:wait|await)ing (?:to be )?(?:shipped|shipment|dispatch(?:ed)?|packed|packing|pick-?up)|(?:still|currently|now) (?:making|crafting|finishing|working on|preparing|packing)|nothing has (?:yet )?(?:been )?(?:shipped|posted|left|gone out|sent|dispatched)|(?:preparing|packing|making|finishing|crafting|polishing|engraving) (?:your|the) \\p{L}{3,14}|(?:is|are) (?:still |currently |now )?(?:with our|on the) (?:goldsmiths?|jewell?ers?|bench)|(?:will|'ll|due to|going to|set to|scheduled to|ready to) (?:ship|be shipped|go out|leave (?:us|our|the)|be dispatched|be sent out|be on (?:its|their) way|be handed)|(?:ships|goes out|leaves) (?:today|tomorrow|on|this|next|by)|noch nicht (?:verschickt|versendet|versandt|abgeschickt|unterwegs|versandbereit)|wird (?:gerade|derzeit|aktuell|noch|heute|morgen)?\\s?(?:noch )?(?:gefertigt|angefertigt|verpackt|vorbereitet|hergestellt|graviert|poliert)|in (?:fertigung|arbeit|vorbereitung|produktion)|geht (?:morgen|heute|am) \\p{L}{0,12}\\s?(?:raus|hinaus|auf die reise|in den versand)|(?:ist|liegt) noch (?:bei uns|in unserer werkstatt|in der werkstatt)";

export const stateClaims: readonly StateClaim[] = [
  { says: "shipped", words: word(SHIPPED), mood: "now", butNot: NOT_THE_ORDER },
  { says: "moving", words: word(MOVING), mood: "now", butNot: NOT_THE_ORDER },
  {
    says: "out-for-delivery",
    words: word(
      "out for delivery|on the (?:van|truck) (?:today|now|for delivery)|in zustellung|zustellfahrzeug",
    ),
    mood: "now",
    butNot: NOT_THE_ORDER,
  },
  {
    says: "delivered",
    words: word(
      "delivered|(?:has|have|had|it|order|parcel|package|\\p{L}{3,12}) (?:safely |just |already |now )?arrived|(?:was|were|been) (?:safely )?(?:dropped off|left (?:at|in|on|by|with)|signed for|handed to|received by)|reached (?:you|your)|delivery was (?:made|completed)|zugestellt|angekommen|geliefert|ausgeliefert|eingetroffen|(?:wurde|ist) \\p{L}{0,20}\\s?(?:abgegeben|abgelegt)",
    ),
    mood: "now",
    butNot: NOT_HERE,
  },
  {
    says: "arriving",
    words: word(
      "(?:will|should|'ll|expected to|due to|going to|scheduled to|estimated to|set to|on track to|likely to|supposed to) (?:now |then |still |probably |most likely )?(?:arrive|be (?:delivered|with you|there|at your)|reach you|land|get to you|be in your hands)|arriving (?:on|by|today|tomorrow|this|next)|(?:expected|estimated|scheduled|anticipated) (?:delivery|arrival)|delivery (?:is|date is) (?:expected|estimated|scheduled|planned)|(?:sollte|wird|dürfte) .{0,50}(?:ankommen|eintreffen|zugestellt werden|bei ihnen sein|geliefert werden)|voraussichtliche[rns]? (?:zustellung|lieferung|liefertermin)|kommt voraussichtlich",
    ),
    mood: "later",
    butNot: NOT_HERE,
  },
  {
    says: "not-shipped",
    words: word(MAKING),
    mood: "stated",
    butNot: any(
      `${OTHER}|rest|remaining|other|second|next (?:one|order|ring|piece)|special|if you`,
    ),
  },
  {
    says: "not-delivered",
    words: word(
      "not (?:yet )?(?:been )?delivered(?: yet)?|(?:hasn't|haven't) (?:yet )?been delivered|yet to be delivered|noch nicht (?:zugestellt|geliefert|ausgeliefert)",
    ),
    mood: "stated",
    butNot: any(`${OTHER}|sorry|apolog\\p{L}*|hear|understand|leid|bedauern`),
  },
  {
    says: "cancelled",
    words: word("cancell?ed|storniert|annulliert"),
    mood: "now",
    butNot: any("cannot|subscription|appointment|newsletter|payment|label|return|request"),
  },
  {
    says: "paid",
    words: word(
      "(?:payment|zahlung) (?:(?:of|for|over|über|von) .{1,30}? )?(?:(?:has|have|was|is|went|came|had) )?(?:been |now |already |safely )*(?:received|through|gone through|come through|confirmed|successful|captured|cleared|completed|processed|arrived|eingegangen|erhalten|bestätigt)|(?:received|got|have) your payment|paid (?:in full|for in full|for)|(?:is|was|been|already|fully) paid|(?:ihre|die) zahlung .{0,30}(?:erhalten|eingegangen)|(?:vollständig|bereits|wurde|ist) bezahlt",
    ),
    mood: "now",
    butNot: any(
      "refund|refunds|postage|customs|duty|duties|shipping costs?|fee|paid for return|erstatt\\p{L}*",
    ),
  },
  {
    says: "unpaid",
    words: word(
      "payment (?:(?:for|of|on) .{1,40}? )?(?:is |was |has |hasn't |have |still |not )*(?:still |currently )?(?:pending|outstanding|open|missing|failed|declined|unsuccessful|not (?:yet )?(?:been )?(?:received|gone through|cleared|completed)|n't (?:yet )?(?:been )?(?:received|gone through|cleared|completed)|gone unpaid)|payment (?:hasn't|has not) (?:yet )?(?:been |gone |come )?(?:received|through|cleared|arrived)|awaiting (?:your )?payment|(?:not|\\p{L}+n't) (?:yet )?(?:received|got|seen) (?:your|a|the|any) payment|(?:is|still) unpaid|payment (?:did not|didn't) go through|zahlung (?:ist |steht )?(?:noch )?(?:offen|ausstehend|aus|nicht eingegangen|fehlgeschlagen)",
    ),
    mood: "stated",
    butNot: any("refund|refunds|erstatt\\p{L}*"),
  },
  {
    says: "refunded",
    words: word(
      "refunded|reimbursed|(?:your|the) refund (?:is|was) (?:now )?complete|(?:returned|sent|paid|put|gone|went) (?:\\S{1,12} ){0,3}(?:back )?to (?:your|the) (?:\\p{L}{3,12} )?(?:card|account|paypal|bank|visa|mastercard)|money (?:was|has been|is) (?:returned|sent back|paid back)|refunds? (?:of (?:\\S{1,12} ){1,2}?)?(?:issued|processed|sent|completed)|credited (?:back|to your|your|the|you)|(?:issued|processed|made|sent|completed|initiated|approved|put through|triggered|arranged|given you|gave you|sent you) (?:you )?(?:a |the |your |an? )?(?:full |partial |complete |\\S{2,12} )?refunds?|refunds? (?:of (?:\\S{1,12} ){1,2}?)?(?:(?:for|on) .{1,60}?)?(?:was|were|has|have|is|went|had|been|of)(?: \\S{1,12})? (?:already |now |just |been |successfully )*(?:issued|processed|made|sent|completed|initiated|on its way|through|out|back|done|approved|put through)|(?:returned|sent|paid|gone|went|put) (?:\\S{1,12} )?back (?:to|on|onto|into) your (?:\\p{L}{3,12} )?(?:card|account|paypal|original|bank|visa|mastercard)|(?:money|amount|sum) (?:back|has been returned|was returned|is back)|zurückerstattet|rückerstattet|erstattet|gutgeschrieben|zurücküberwiesen|zurückgebucht|(?:erstattung|rückerstattung|rückzahlung) .{0,60}(?:veranlasst|vorgenommen|durchgeführt|angewiesen|ausgelöst|ausgeführt|erfolgt|gesendet|überwiesen)",
    ),
    mood: "now",
    butNot: any(
      "store credit|gift card|voucher|guthaben|gutschein|non-?refundable|shopify credit|loyalty|points",
    ),
  },
  {
    says: "refunded-in-full",
    words: word(
      "refunded (?:you )?(?:in full|the full|the whole|the entire|everything|fully)|fully refunded|(?:full|complete) refund (?:was|has|is|of|for|went)|(?:issued|processed|made|sent) (?:you )?(?:a |your |the )?(?:full|complete) refund|vollständig (?:zurück)?erstattet|(?:full|entire|whole) amount .{0,30}(?:refunded|back)",
    ),
    mood: "now",
    butNot: any("store credit|gift card|voucher|shipping|item|piece"),
  },
  {
    says: "not-refunded",
    words: word(
      "(?:has|have|had) not (?:yet )?been refunded|(?:hasn't|haven't) (?:yet )?been refunded|no refund (?:has|was|is)|not (?:yet )?refunded|refund (?:has not|hasn't) (?:yet )?(?:been|gone)|noch nicht (?:zurück)?erstattet|noch keine (?:erstattung|rückerstattung)",
    ),
    mood: "stated",
    butNot: any("rest|remaining|other|shipping"),
  },
];
