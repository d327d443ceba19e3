// The web process: serves the built app until it is told to stop, and lets open requests finish.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express from "express";
import { makeLog } from "./adapters/log/json-log.server.ts";
import { requireWalledRole, RoleSeesAllShops } from "./data/app-role.server.ts";
import { BadSettings, env, type Env } from "./env.server.ts";
import { openMailDoor } from "./mail-door.server.ts";

const BUILD = new URL("../build/", import.meta.url);
const FINISH_WITHIN_MS = 10_000;

let settings: Env;
try {
  settings = env();
} catch (error) {
  console.error(error instanceof BadSettings ? error.message : error);
  process.exit(1);
}
const log = makeLog(settings.LOG_LEVEL);
await refuseRoleThatSeesAllShops();
const build = (await import(new URL("server/index.js", BUILD).href)) as ServerBuild;

const app = express();
app.disable("x-powered-by");
app.get("/healthz", (_request, response) => void response.type("text").send("ok"));
/** Streams of changes have no end of their own: they are cut, and their pages connect again. */
const streams = new Set<express.Response>();
/** What is written to a page that reads no more waits here: such a stream is cut, too. */
const MOST_UNREAD_BYTES = 65_536;
const LOOK_FOR_UNREAD_MS = 5_000;
setInterval(() => {
  for (const stream of streams) if (stream.writableLength > MOST_UNREAD_BYTES) stream.destroy();
}, LOOK_FOR_UNREAD_MS).unref();
app.use("/app/live", (_request, response, next) => {
  streams.add(response);
  response.once("close", () => streams.delete(response));
  next();
});
app.use(
  ["/app", "/assets"],
  compression({
    // A stream must pass at once.
    filter: (request, response) =>
      response.getHeader("content-type") !== "text/event-stream" &&
      compression.filter(request, response),
  }),
);
app.use(
  "/assets",
  express.static(new URL("client/assets", BUILD).pathname, {
    immutable: true,
    maxAge: "1y",
    fallthrough: false,
  }),
);
app.use(express.static(new URL("client", BUILD).pathname, { maxAge: "1h" }));
const answer = createRequestHandler({ build, mode: settings.NODE_ENV });
app.all("*", (request, response, next) => void answer(request, response, next));

const mailDoor = openMailDoor(build, (reason) => log.error("mail-not-taken", { reason }));
const server = createServer((request, response) => {
  if (mailDoor.isFor(request)) void mailDoor.take(request, response);
  else app(request, response);
});
server.listen(settings.PORT, settings.HOST, () => {
  log.info("web-listening", { port: (server.address() as AddressInfo).port });
});

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    for (const stream of streams) stream.destroy();
    setTimeout(() => process.exit(0), FINISH_WITHIN_MS).unref();
  });

/** A database that is away now is asked again at the first request; a wrong role is a mistake in the settings. */
async function refuseRoleThatSeesAllShops(): Promise<void> {
  // Imported late: it reads the settings when it is loaded.
  const { database } = await import("./database.server.ts");
  try {
    await requireWalledRole(database);
  } catch (error) {
    if (!(error instanceof RoleSeesAllShops)) return;
    console.error(error.message);
    process.exit(1);
  }
}
