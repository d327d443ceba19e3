// What do name servers say of the records of a sending domain?
import type { SendingDomainRow } from "#app/data/records/sending-domains.server.ts";
import {
  checkDmarc,
  checkRecord,
  dmarcHosts,
  type RecordCheck,
} from "#app/domain/delivery/sending-domain.ts";
import type { Deps } from "#app/services/deps.ts";

/** Changes nothing; a name server that does not answer is an answer as well. */
export const lookAtRecords = (
  { lookUpName }: Pick<Deps, "lookUpName">,
  { domain, records }: Pick<SendingDomainRow, "domain" | "records">,
): Promise<readonly RecordCheck[]> =>
  Promise.all(
    records.map(async (record) => {
      if (record.purpose !== "dmarc")
        return checkRecord(record, await lookUpName(record.host, record.type));
      const answers = dmarcHosts(domain).map((host) => lookUpName(host, "TXT"));
      return checkDmarc(domain, await Promise.all(answers));
    }),
  );
