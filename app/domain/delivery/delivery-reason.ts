import { readBack } from "#app/domain/words/read-back.ts";
import { say, type Words } from "#app/domain/words/words.ts";

/** How is it said why a mail's delivery stands as it does? */

/** Stored in English, with its value. */
export const MARKED_AS_SENT = say("marked as sent by {by}");

/** What a mail host or the provider said is passed on as it stands. */
export const deliveryReason = (stored: string): Words => readBack(stored, [MARKED_AS_SENT]);
