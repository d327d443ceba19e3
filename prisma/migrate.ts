// Brings the database to this version: tables as their owner, rights for the app's role, and the queue's tables.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import pg from "pg";
import { prepareQueues } from "#app/queue/open-queue.server.ts";

const appUrl = process.env.DATABASE_URL;
const ownerUrl = process.env.MIGRATION_DATABASE_URL;
if (!appUrl || !ownerUrl) {
  console.error(
    "DATABASE_URL (the app's role) and MIGRATION_DATABASE_URL (the role that owns the tables) must both be set; the README says how to make the two roles.",
  );
  process.exit(2);
}

const prisma = createRequire(import.meta.url).resolve("prisma/build/index.js");
const deploy = spawnSync(process.execPath, [prisma, "migrate", "deploy"], {
  env: { ...process.env, DATABASE_URL: ownerUrl, PRISMA_HIDE_UPDATE_MESSAGE: "1" },
  encoding: "utf8",
});
if (deploy.status !== 0) {
  console.error(deploy.stdout + deploy.stderr);
  process.exit(1);
}
await grantToApp(ownerUrl, decodeURIComponent(new URL(appUrl).username));
await prepareQueues(appUrl);

async function grantToApp(owner: string, role: string): Promise<void> {
  const client = new pg.Client({ connectionString: owner });
  await client.connect();
  try {
    const app = client.escapeIdentifier(role);
    const database = client.escapeIdentifier(client.database ?? "");
    await client.query(`grant usage on schema public to ${app}`);
    await client.query(
      `grant select, insert, update, delete on all tables in schema public to ${app}`,
    );
    await client.query(`revoke all on "_prisma_migrations" from ${app}`);
    await client.query(`grant execute on all functions in schema public to ${app}`);
    await client.query(`revoke create on schema public from public`);
    await client.query(`grant create on database ${database} to ${app}`);
  } finally {
    await client.end();
  }
}
