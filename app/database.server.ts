// The one PrismaClient of this process, kept across reloads in development.
import { PrismaClient } from "@prisma/client";
import { PrismaPg } from "@prisma/adapter-pg";
import { openPool } from "./data/pool.server.ts";
import { env } from "./env.server.ts";

const CONNECTIONS = 12;

const kept = globalThis as { loupeDatabase?: PrismaClient };

/** Connects at the first query. */
export const database: PrismaClient = (kept.loupeDatabase ??= new PrismaClient({
  adapter: new PrismaPg(
    openPool({
      connectionString: env().DATABASE_URL,
      max: CONNECTIONS,
      application_name: "loupe",
    }),
    { disposeExternalPool: true },
  ),
}));
