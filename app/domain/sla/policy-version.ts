import { say } from "#app/domain/words/words.ts";

/** Why a clock is due anew: the shop changed its targets. Stored in English, with its value. */
export const POLICY_VERSION = say("policy version {version}");
