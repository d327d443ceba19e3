// What was found at a sending domain is kept, and whether it was lost.
import { announceChange } from "#app/data/changes.server.ts";
import type { Tx } from "#app/data/db.server.ts";
import {
  saveDomainChecks,
  type SendingDomainRow,
} from "#app/data/records/sending-domains.server.ts";
import { domainStanding, type RecordCheck } from "#app/domain/delivery/sending-domain.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { instantOf, type Instant } from "#app/domain/shared/instant.ts";

/** A step of a transaction. Returns whether the domain was authenticated until now, and is no more. */
export async function keepDomainChecks(
  tx: Tx,
  shopId: ShopId,
  domain: SendingDomainRow,
  found: {
    readonly checks: readonly RecordCheck[];
    readonly isValid: boolean;
    readonly at: Instant;
  },
): Promise<boolean> {
  const { checks, isValid, at } = found;
  const standing = domainStanding(
    {
      validAt: domain.validAt && instantOf(domain.validAt),
      lostAt: domain.lostAt && instantOf(domain.lostAt),
    },
    isValid,
    at,
  );
  await saveDomainChecks(tx, shopId, domain.id, { checks, checkedAt: at, ...standing });
  await announceChange(tx, shopId, null);
  return domain.lostAt === null && standing.lostAt !== null;
}
