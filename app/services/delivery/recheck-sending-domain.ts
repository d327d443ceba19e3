// A domain that was authenticated once: do its records still stand, or do they stand again?
import { inShopBySql } from "#app/data/db.server.ts";
import { listSendingDomains } from "#app/data/records/sending-domains.server.ts";
import { isAuthenticated } from "#app/domain/delivery/sending-domain.ts";
import type { SendingDomainId, ShopId } from "#app/domain/shared/ids.ts";
import type { Deps } from "#app/services/deps.ts";
import { keepDomainChecks } from "./keep-domain-checks.ts";
import { lookAtRecords } from "./look-at-records.ts";

export type RecheckSendingDomain = {
  readonly shopId: ShopId;
  readonly sendingDomainId: SendingDomainId;
};

/**
 * The mail provider accepted the domain when it was authenticated and signs with the same records, so name servers alone are
 * asked. While they don't answer, what was known stays. Nothing for a domain that never was authenticated.
 */
export async function recheckSendingDomain(
  needs: Pick<Deps, "db" | "clock" | "lookUpName" | "log">,
  { shopId, sendingDomainId }: RecheckSendingDomain,
): Promise<void> {
  const domains = await inShopBySql(needs.db, shopId, (tx) => listSendingDomains(tx, shopId));
  const domain = domains.find(({ id }) => id === sendingDomainId);
  if (!domain || (domain.validAt === null && domain.lostAt === null)) return;
  const checks = await lookAtRecords(needs, domain);
  const isValid = isAuthenticated(domain.records, checks) ?? domain.validAt !== null;
  const at = needs.clock();
  const isLost = await inShopBySql(needs.db, shopId, (tx) =>
    keepDomainChecks(tx, shopId, domain, { checks, isValid, at }),
  );
  if (isLost) needs.log.warn("sending-domain-lost", { shopId, sendingDomainId });
}
