// Domains that the shop's mail goes out from, with what was published for them.
import type {
  DnsRecord,
  DomainStanding,
  RecordCheck,
} from "#app/domain/delivery/sending-domain.ts";
import type { SendingDomainId, ShopId } from "#app/domain/shared/ids.ts";
import { dateOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

export type SendingDomainRow = {
  readonly id: SendingDomainId;
  readonly domain: string;
  readonly providerId: string | null;
  readonly records: readonly DnsRecord[];
  readonly checks: readonly RecordCheck[];
  readonly checkedAt: Date | null;
  /** Since when all of it was right; null: it is not. */
  readonly validAt: Date | null;
  /** Since when records are gone that were right before. */
  readonly lostAt: Date | null;
};

export function listSendingDomains(tx: Tx, shopId: ShopId): Promise<SendingDomainRow[]> {
  return tx.$queryRaw<SendingDomainRow[]>`
    select "id", "domain", "providerId", "records", "checks", "checkedAt", "validAt", "lostAt" from "SendingDomain"
    where "shopId" = ${shopId}::uuid order by "createdAt", "id"`;
}

/** A domain that is there already stays as it is. */
export async function saveNewSendingDomain(
  tx: Tx,
  shopId: ShopId,
  added: Pick<SendingDomainRow, "id" | "domain" | "providerId" | "records"> & {
    readonly at: Instant;
  },
): Promise<void> {
  const { id, domain, providerId, records, at } = added;
  await tx.$executeRaw`
    insert into "SendingDomain" ("shopId", "id", "domain", "providerId", "records", "createdAt")
    values (${shopId}::uuid, ${id}::uuid, ${domain}, ${providerId}, ${JSON.stringify(records)}::jsonb, ${dateOf(at)})
    on conflict ("shopId", "domain") do nothing`;
}

export async function saveDomainChecks(
  tx: Tx,
  shopId: ShopId,
  id: SendingDomainId,
  found: {
    readonly checks: readonly RecordCheck[];
    readonly checkedAt: Instant;
  } & DomainStanding,
): Promise<void> {
  const { checks, checkedAt, validAt, lostAt } = found;
  await tx.$executeRaw`
    update "SendingDomain" set "checks" = ${JSON.stringify(checks)}::jsonb, "checkedAt" = ${dateOf(checkedAt)},
      "validAt" = ${validAt === null ? null : dateOf(validAt)}, "lostAt" = ${lostAt === null ? null : dateOf(lostAt)}
    where "shopId" = ${shopId}::uuid and "id" = ${id}::uuid`;
}
