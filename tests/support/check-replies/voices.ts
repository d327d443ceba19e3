import {
  mixedAsides,
  mixedEndings,
  mixedGreetings,
  mixedNameless,
  mixedReplies,
} from "./mixed-replies.ts";
import type { Voice } from "./make-replies.ts";
import {
  briskAsides,
  briskEndings,
  briskGreetings,
  briskNameless,
  briskReplies,
} from "./brisk-replies.ts";
import {
  namelessGreetings,
  warmAsides,
  warmEndings,
  warmGreetings,
  warmReplies,
} from "./warm-replies.ts";

/** Those who write. */
export const voices: Readonly<Record<string, Voice>> = {
  warm: {
    templates: warmReplies,
    asides: warmAsides,
    greetings: warmGreetings,
    nameless: namelessGreetings,
    endings: warmEndings,
    joins: ["\n\n", " ", "\n"],
  },
  brisk: {
    templates: briskReplies,
    asides: briskAsides,
    greetings: briskGreetings,
    nameless: briskNameless,
    endings: briskEndings,
    joins: ["\n\n", "\n", " "],
  },
  mixed: {
    templates: mixedReplies,
    asides: mixedAsides,
    greetings: mixedGreetings,
    nameless: mixedNameless,
    endings: mixedEndings,
    joins: ["\n\n", " "],
  },
};
