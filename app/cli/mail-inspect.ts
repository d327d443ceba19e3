// `mail inspect PATH...`: RFC 5322 files, a folder meaning its files by name; one line a file.
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { pureDeps } from "#app/pure-wiring.server.ts";
import { inspectMail, type InspectedMail } from "./inspect-mail.ts";
import { reasonOf, WrongArguments, type Verb } from "./verb.ts";

export const mailInspect: Verb = async (args, { write }) => {
  if (args.length === 0)
    throw new WrongArguments("mail inspect needs the path of a mail or folder");
  const needs = pureDeps();
  for (const path of args) {
    for (const file of await filesAt(path)) {
      await write(await inspected(file, async () => inspectMail(needs, await readFile(file))));
    }
  }
};

/** The files right below a folder by name; anything else as it is, readable or not. */
async function filesAt(path: string): Promise<string[]> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(path, entry.name))
    .sort();
}

async function inspected(file: string, inspect: () => Promise<InspectedMail>): Promise<object> {
  try {
    return { file, ok: true, ...(await inspect()) };
  } catch (error) {
    return { file, ok: false, reason: reasonOf(error), ...NOTHING };
  }
}

/** What is said of a mail that can't be read: no field is missing. */
const NOTHING: Readonly<Record<keyof InspectedMail, null | [] | false>> = {
  kind: null,
  messageId: null,
  inReplyTo: [],
  references: [],
  from: null,
  to: [],
  cc: [],
  replyTo: [],
  subject: null,
  date: null,
  text: null,
  reply: null,
  signature: null,
  quoted: null,
  html: null,
  attachments: [],
  bounce: null,
  mayAutoRespond: false,
  forwarded: null,
  limits: [],
};
