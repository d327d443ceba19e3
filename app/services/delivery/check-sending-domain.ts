// The owner has published records, or wants to know whether they still stand.
import { inShopBySql } from "#app/data/db.server.ts";
import {
  listSendingDomains,
  type SendingDomainRow,
} from "#app/data/records/sending-domains.server.ts";
import { isAuthenticated } from "#app/domain/delivery/sending-domain.ts";
import type { SendingDomainId, ShopId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import type { Deps } from "#app/services/deps.ts";
import { askProvider } from "./ask-provider.ts";
import { keepDomainChecks } from "./keep-domain-checks.ts";
import { lookAtRecords } from "./look-at-records.ts";

export type CheckSendingDomain = {
  readonly shopId: ShopId;
  readonly role: Role;
  readonly sendingDomainId: SendingDomainId;
};

/**
 * Our own look at the records comes first, in words that help; when all are right the mail provider looks as well, and what it says
 * counts. While name servers don't answer, what was known stays. Returns whether the domain is authenticated now. Throws Refusal:
 * "not-allowed", "not-found", "conflict" while the provider can't be asked.
 */
export async function checkSendingDomain(
  needs: Pick<Deps, "db" | "clock" | "sendingDomains" | "lookUpName" | "log">,
  { shopId, role, sendingDomainId }: CheckSendingDomain,
): Promise<boolean> {
  if (!may(role, "settings"))
    throw new Refusal("not-allowed", "Only the shop’s owner checks the sending domain.");
  const domains = await inShopBySql(needs.db, shopId, (tx) => listSendingDomains(tx, shopId));
  const domain = domains.find(({ id }) => id === sendingDomainId);
  if (!domain) throw new Refusal("not-found", "This domain is not here any more.");

  const checks = await lookAtRecords(needs, domain);
  const ours = isAuthenticated(domain.records, checks);
  const isValid = ours === null ? domain.validAt !== null : ours && (await agrees(needs, domain));
  const at = needs.clock();
  await inShopBySql(needs.db, shopId, (tx) =>
    keepDomainChecks(tx, shopId, domain, { checks, isValid, at }),
  );
  return isValid;
}

async function agrees(
  needs: Pick<Deps, "sendingDomains" | "log">,
  { providerId }: SendingDomainRow,
): Promise<boolean> {
  if (providerId === null) return false;
  return (await askProvider(needs, () => needs.sendingDomains.validate(providerId))).isValid;
}
