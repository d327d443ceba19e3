import { randomUUID } from "node:crypto";
import { readRecords, writeRecord } from "./record-files.ts";
import type { CustomerMail } from "./sandbox-sendgrid.ts";

export type CustomerMailboxes = {
  add(address: string, mail: Omit<CustomerMail, "id" | "at">): void;
  of(address: string): readonly CustomerMail[];
  onMail(listener: (address: string, mail: CustomerMail) => void): () => void;
};

type Meta = Omit<CustomerMail, "raw"> & { address: string };

/** Every customer's received and sent mail, oldest first; kept in `folder` when one is given. */
export function openCustomerMailboxes(folder: string | undefined): CustomerMailboxes {
  const byAddress = new Map<string, CustomerMail[]>();
  const listeners = new Set<(address: string, mail: CustomerMail) => void>();
  let sequence = 0;

  const boxOf = (address: string): CustomerMail[] => {
    const key = address.toLowerCase();
    const box = byAddress.get(key) ?? [];
    byAddress.set(key, box);
    return box;
  };

  for (const { meta, bytes } of folder === undefined ? [] : readRecords<Meta>(folder)) {
    const { address, ...mail } = meta;
    boxOf(address).push({ ...mail, raw: bytes });
  }

  return {
    add(address, content) {
      const mail = { ...content, id: randomUUID(), at: Date.now() };
      boxOf(address).push(mail);
      if (folder !== undefined) {
        sequence += 1;
        const name = `${mail.at}-${String(sequence).padStart(8, "0")}`;
        const { raw, ...rest } = mail;
        writeRecord(folder, name, { ...rest, address }, raw);
      }
      listeners.forEach((listener) => listener(address.toLowerCase(), mail));
    },
    of: (address) => byAddress.get(address.toLowerCase()) ?? [],
    onMail(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
