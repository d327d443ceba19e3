import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

export type KeptSecrets = { apiSecret: string; sendgridApiKey: string; encryptionKeys: string };

/** The secrets of this sandbox: made once for a folder, because data under it was encrypted with them. */
export async function keptSecrets(folder: string): Promise<KeptSecrets> {
  const file = join(folder, "secrets.json");
  try {
    return JSON.parse(await readFile(file, "utf8")) as KeptSecrets;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  const made: KeptSecrets = {
    apiSecret: randomBytes(16).toString("hex"),
    sendgridApiKey: `SG.${randomBytes(16).toString("base64url")}.${randomBytes(32).toString("base64url")}`,
    encryptionKeys: `k1:${randomBytes(32).toString("base64")}`,
  };
  await mkdir(folder, { recursive: true });
  await writeFile(file, JSON.stringify(made), { mode: 0o600 });
  return made;
}
