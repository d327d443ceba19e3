// Someone opens the app in Shopify admin: which shop, and which member of its staff? On the first open both are made.
import { inShopBySql } from "#app/data/db.server.ts";
import {
  findMemberByShopifyId,
  saveLastSeen,
  saveMember,
  type MemberRow,
} from "#app/data/records/members.server.ts";
import { saveFirstPolicy } from "#app/data/records/policies.server.ts";
import {
  findShopByDomainAcrossShops,
  getShop,
  saveNewShop,
  saveShopFacts,
  type ShopRow,
} from "#app/data/records/shops.server.ts";
import { firstRole, type Role } from "#app/domain/shop/role.ts";
import { ticketPrefixOf } from "#app/domain/shop/ticket-prefix.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import { TemporaryFault } from "#app/domain/shared/fault.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { dateOf, MINUTE_MS, type Instant } from "#app/domain/shared/instant.ts";
import { defaultCalendar, type Calendar } from "#app/domain/sla/calendar.ts";
import { defaultTargets } from "#app/domain/sla/default-targets.ts";
import { holidayYears } from "#app/domain/sla/holiday-reach.ts";
import { holidayRegion } from "#app/domain/sla/holiday-region.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import type { Deps, ShopFacts } from "#app/services/deps.ts";
import { saveScopes } from "./save-scopes.ts";

type Needs = Pick<Deps, "db" | "clock" | "newId" | "shopKeys" | "shopify" | "holidays" | "log">;

/** Who Shopify's session token says is there. */
export type Visitor = {
  readonly domain: string;
  readonly shopifyUserId: string;
  readonly name: string;
  readonly email: string;
  readonly accountOwner: boolean;
};

export type OpenShop = {
  readonly shop: ShopRow;
  readonly member: { readonly id: MemberId; readonly name: string; readonly role: Role };
};

/** Throws Refusal "not-allowed" for a blocked member, TemporaryFault while Shopify can't tell about a new shop. */
export async function openShop(needs: Needs, visitor: Visitor): Promise<OpenShop> {
  const known = await findShopByDomainAcrossShops(needs.db, visitor.domain);
  const shopId = known?.shopId ?? (await install(needs, visitor.domain));
  const { shop, found } = await inShopBySql(needs.db, shopId, async (tx) => {
    const [shop, found] = await Promise.all([
      getShop(tx, shopId),
      findMemberByShopifyId(tx, shopId, visitor.shopifyUserId),
    ]);
    return { shop, found };
  });
  const role = found?.role ?? firstRole(visitor.accountOwner);
  if (role === "blocked")
    throw new Refusal("not-allowed", "The shop's owner has blocked you in Loupe.");
  const isSame = found?.name === visitor.name && found.email === visitor.email;
  if (!known || known.uninstalled) await learnScopes(needs, shopId);
  if (isSame && !known?.uninstalled) {
    await noteSeen(needs, shopId, found);
    return { shop, member: { id: found.id, name: found.name, role } };
  }
  return remember(needs, shopId, visitor, role);
}

/** "Seen at" is told to this exactness; every request writing a row would cost more than it says. */
const SEEN_EXACT_MS = 5 * MINUTE_MS;

async function noteSeen(needs: Needs, shopId: ShopId, member: MemberRow): Promise<void> {
  const at = needs.clock();
  if (member.lastSeenAt !== null && at - member.lastSeenAt.getTime() < SEEN_EXACT_MS) return;
  await inShopBySql(needs.db, shopId, (tx) => saveLastSeen(tx, shopId, member.id, at));
}

/** The app opens without them, too: what is missing is then found where it is asked for. */
async function learnScopes(needs: Needs, shopId: ShopId): Promise<void> {
  try {
    await saveScopes(needs, { shopId });
  } catch (error) {
    if (!(error instanceof TemporaryFault)) throw error;
    needs.log.warn("scopes-not-read", { shopId });
  }
}

/** Someone new, someone with a new name, or a shop that comes back after it was uninstalled. */
function remember(needs: Needs, shopId: ShopId, visitor: Visitor, role: Role): Promise<OpenShop> {
  const { shopifyUserId, name, email } = visitor;
  return inShopBySql(needs.db, shopId, async (tx) => {
    const now = dateOf(needs.clock());
    const before = await getShop(tx, shopId);
    if (before.uninstalledAt)
      await saveShopFacts(tx, shopId, { uninstalledAt: null, installedAt: now });
    const id = needs.newId<MemberId>();
    await saveMember(tx, shopId, { id, shopifyUserId, name, email, role, firstSeenAt: now });
    const member = await findMemberByShopifyId(tx, shopId, shopifyUserId);
    return {
      shop: await getShop(tx, shopId),
      member: { id: member?.id ?? id, name, role: member?.role ?? role },
    };
  });
}

async function install(needs: Needs, domain: string): Promise<ShopId> {
  const answer = await needs.shopify.readShop(domain);
  if (answer.kind === "unavailable") throw new TemporaryFault(inEnglish(answer.why));
  const at = needs.clock();
  const shopId = needs.newId<ShopId>();
  const facts = answer.value;
  const fresh = await inShopBySql(needs.db, shopId, async (tx) => {
    const saved = await saveNewShop(tx, {
      ...facts,
      id: shopId,
      domain,
      ticketPrefix: ticketPrefixOf(facts.name),
      shopKey: needs.shopKeys.make(shopId),
      installedAt: dateOf(at),
      setUpAt: null,
      uninstalledAt: null,
      redactedAt: null,
      syncedAt: dateOf(at),
      scopes: [],
    });
    if (saved)
      await saveFirstPolicy(tx, shopId, {
        calendar: firstCalendar(needs, facts, at),
        targets: defaultTargets,
        at,
      });
    return saved;
  });
  if (fresh) {
    needs.log.info("shop-installed", { shopId });
    return shopId;
  }
  // Two people opened at once: the other one made the shop.
  const made = await findShopByDomainAcrossShops(needs.db, domain);
  if (!made) throw new TemporaryFault("the shop is being set up by someone else");
  return made.shopId;
}

/** Office hours in the shop's zone, with the public holidays of its province or country; the owner changes what differs. */
function firstCalendar({ holidays }: Needs, facts: ShopFacts, at: Instant): Calendar {
  const calendar = defaultCalendar(facts.timeZone);
  const regions = holidayRegion(facts, {
    hasCountry: (country) => holidays.countries().some(({ code }) => code === country),
    hasRegion: (country, region) => holidays.regions(country).some(({ code }) => code === region),
  });
  return {
    ...calendar,
    holidays: { ...calendar.holidays, regions },
    holidayDates: holidays.list(regions, holidayYears(facts.timeZone, at)),
  };
}
