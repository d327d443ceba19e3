import { randomBytes } from "node:crypto";
import { base32 } from "./base32.ts";

const TOKEN_CHARACTERS = 20;

/** 20 random characters of lower-case base32: 100 bits, beyond guessing. */
export const newToken = (): string => base32(randomBytes(13)).slice(0, TOKEN_CHARACTERS);
