import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

export type Forwards = {
  add(from: string, to: string): void;
  /** The address that this one forwards to, if it forwards. */
  of(address: string): string | undefined;
};

/** The forwarding rules at the shops' mail hosts; kept in `folder` when one is given. */
export function openForwards(folder: string | undefined): Forwards {
  const file = folder === undefined ? undefined : path.join(folder, "forwards.json");
  const rules = new Map<string, string>(
    file !== undefined && existsSync(file)
      ? (JSON.parse(readFileSync(file, "utf8")) as [string, string][])
      : [],
  );

  return {
    add(from, to) {
      rules.set(from.toLowerCase(), to);
      if (folder === undefined || file === undefined) return;
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, JSON.stringify([...rules]));
    },
    of: (address) => rules.get(address.toLowerCase()),
  };
}
