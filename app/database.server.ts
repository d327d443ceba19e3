// The one client of this process's database, kept across reloads in development.
import type { PrismaClient } from "@prisma/client";
import { openDatabase } from "./data/open-database.server.ts";
import { env } from "./env.server.ts";

const CONNECTIONS = 12;

const kept = globalThis as { loupeDatabase?: PrismaClient };

/** Connects at the first query. */
export const database: PrismaClient = (kept.loupeDatabase ??= openDatabase({
  connectionString: env().DATABASE_URL,
  max: CONNECTIONS,
  application_name: "loupe",
}));
