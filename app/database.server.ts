// The one PrismaClient of this process, kept across reloads in development.
import { PrismaClient } from "@prisma/client";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "./env.server.ts";

const CONNECTIONS = 12;

const kept = globalThis as { loupeDatabase?: PrismaClient };

/** Connects at the first query. */
export const database: PrismaClient = (kept.loupeDatabase ??= new PrismaClient({
  adapter: new PrismaPg({
    connectionString: env().DATABASE_URL,
    max: CONNECTIONS,
    application_name: "loupe",
  }),
}));
