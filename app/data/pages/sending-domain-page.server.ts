// The domains of the support addresses, and what is published for each.
import {
  domainOfAddress,
  type DnsRecord,
  type RecordState,
} from "#app/domain/delivery/sending-domain.ts";
import type { SendingDomainId, ShopId } from "#app/domain/shared/ids.ts";
import { inShopBySql, type Db, type Tx } from "#app/data/db.server.ts";
import { listMailboxes } from "#app/data/records/mailboxes.server.ts";
import {
  listSendingDomains,
  type SendingDomainRow,
} from "#app/data/records/sending-domains.server.ts";

export type RecordView = DnsRecord & {
  /** Null before the first look. */
  readonly state: RecordState | null;
  readonly found: readonly string[];
};

/** Instants are ISO 8601. */
export type DomainView = {
  readonly domain: string;
  readonly addresses: readonly string[];
  /** Null until the owner asked for its records. */
  readonly added: {
    readonly sendingDomainId: SendingDomainId;
    readonly records: readonly RecordView[];
    readonly checkedAt: string | null;
    readonly validAt: string | null;
  } | null;
};

/** One for each domain that mail of the shop goes out from. */
export const readSendingDomainPage = (db: Db, shopId: ShopId): Promise<readonly DomainView[]> =>
  inShopBySql(db, shopId, (tx) => readSendingDomains(tx, shopId));

/** The same within a transaction, for other pages. */
export async function readSendingDomains(tx: Tx, shopId: ShopId): Promise<readonly DomainView[]> {
  const [mailboxes, rows] = await Promise.all([
    listMailboxes(tx, shopId),
    listSendingDomains(tx, shopId),
  ]);
  const addresses = mailboxes.map(({ address }) => address);
  return [...new Set(addresses.map(domainOfAddress))].map((domain) => {
    const row = rows.find((one) => one.domain === domain);
    return {
      domain,
      addresses: addresses.filter((address) => domainOfAddress(address) === domain),
      added: row ? addedView(row) : null,
    };
  });
}

const addedView = ({ id, records, checks, checkedAt, validAt }: SendingDomainRow) => ({
  sendingDomainId: id,
  records: records.map((record) => {
    const check = checks.find(({ host }) => host === record.host);
    return { ...record, state: check?.state ?? null, found: check?.found ?? [] };
  }),
  checkedAt: checkedAt?.toISOString() ?? null,
  validAt: validAt?.toISOString() ?? null,
});
