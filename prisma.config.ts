// Prisma 6.19 on PostgreSQL without a downloaded engine: generate, migrate deploy, status and diff go through the driver.
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { defineConfig } from "prisma/config";

// Without an address every command, `generate` too, looks for an engine to download.
process.env.DATABASE_URL ??= "postgresql://localhost/unset";

const TEXT = 25;
const CATALOGUE_TYPES_UNKNOWN_TO_THE_ADAPTER = new Set([18, 19]); // "char", name

type Fields = { dataTypeID: number }[];
const result = (pg as unknown as { Result: { prototype: { addFields(fields: Fields): void } } })
  .Result.prototype;
const addFields = result.addFields;
result.addFields = function (fields) {
  for (const field of fields)
    if (CATALOGUE_TYPES_UNKNOWN_TO_THE_ADAPTER.has(field.dataTypeID)) field.dataTypeID = TEXT;
  addFields.call(this, fields);
};

// The engine leaves the timer of its ten-second lock and its pool behind: a finished command must not wait for them.
const ENGINE_LOCK_TIMER_MS = 10_000;
const startTimer = globalThis.setTimeout;
globalThis.setTimeout = ((run: () => void, ms?: number) => {
  const timer = startTimer(run, ms);
  if (ms === ENGINE_LOCK_TIMER_MS) timer.unref();
  return timer;
}) as typeof setTimeout;

export default defineConfig({
  experimental: { adapter: true },
  engine: "js",
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  adapter: async () =>
    new PrismaPg({ connectionString: process.env.DATABASE_URL, idleTimeoutMillis: 50 }),
});
