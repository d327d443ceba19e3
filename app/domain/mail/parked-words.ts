import { readBack } from "#app/domain/words/read-back.ts";
import { say, type Words } from "#app/domain/words/words.ts";

/** How is it said why a mail was set aside? Stored in English, with its values. */

export const parkedFor = {
  large: say("larger than {megabytes} MB"),
  uninstalled: say("the app is uninstalled"),
  gone: say("the blob {name} is gone"),
  noKey: say("an encrypted record needs the key {id}, which is not set"),
};

export const parkedWords = (stored: string): Words => readBack(stored, Object.values(parkedFor));
